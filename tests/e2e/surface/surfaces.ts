import type { JSHandle, Page } from 'puppeteer-core';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import type { Stage } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';
import { cardText, openRoot, pointIn } from '../browser/page.ts';
import { reload } from '../browser/reload.ts';

/** Where the elements of a surface are: in its page, or in the closed root over somebody else's. */
export type Root = JSHandle<Document | ShadowRoot>;

interface Surface {
  /** Of the extension's own page; without one it is the card over the article. */
  path?: string;
  ready: string;
  prepare?(page: Page): Promise<unknown>;
}

const TEXT = 'The United States has nine military bases in Peru, and its troops enjoy immunity.';

/** Every surface of ours with something on it, and how to get it there. */
export const SURFACES: Record<string, Surface> = {
  'the popup over a page that cannot be read': {
    path: 'popup.html',
    ready: '.view',
    prepare: async (page) => {
      await reload(page); // in front it is the page that it is about
      await eventually('the reason', () => page.$('.empty'));
    },
  },
  'the popup with claims': { path: 'popup.html', ready: 'ol.claims' },
  'the popup with results': {
    path: 'popup.html',
    ready: '#tab-lookup',
    prepare: async (page) => {
      await page.click('#tab-lookup');
      await page.type('.search', 'talara');
      await eventually('results', () => page.$('#hit-0'));
    },
  },
  'the popup with an entry of the record': {
    path: 'popup.html',
    ready: '#tab-lookup',
    prepare: async (page) => {
      await page.click('#tab-lookup');
      await page.type('.search', 'immunity');
      await eventually('results', () => page.$('#hit-0'));
      await page.keyboard.press('Enter');
      await eventually('the entry', () => page.$('.detail'));
    },
  },
  'a checked text with the card, its reasons and a report': {
    path: 'popup.html',
    ready: '#tab-check',
    prepare: async (page) => {
      await page.click('#tab-check');
      await page.type('textarea', TEXT);
      await page.click('.check .solid');
      await eventually('a mark', () => page.$('.checked .mark'));
      await page.click('.checked .mark');
      await eventually('the card', () => page.$('.inline .version'));
      const open = (at: number) =>
        page.$$eval('.inline [aria-expanded]', (all, i) => (all[i] as HTMLElement).click(), at);
      await open(0);
      await open(1);
    },
  },
  'the side panel': { path: 'sidepanel.html', ready: '.entry' },
  'the settings': { path: 'options.html', ready: 'main section' },
  'the first-run page': { path: 'welcome.html', ready: '.checked .mark' },
  'the claims of the record': { path: 'record.html#claims', ready: '.claim-row' },
  'a claim of the record': { path: 'record.html#claim/permanent-us-bases', ready: '.fact' },
  'the map': { path: 'record.html#map', ready: '.map .point' },
  'a place of the record': { path: 'record.html#place/talara-el-pato', ready: '.map .point' },
  'the timeline': { path: 'record.html#timeline', ready: '.permits' },
  'a source of the record': { path: 'record.html#source/navy-command-history', ready: 'main h1' },
  'the changes of the record': { path: 'record.html#changes', ready: 'main h1' },
  'the exports of the record': { path: 'record.html#export', ready: '.files' },
  'the card over a page': {
    ready: 'basecheck-root',
    prepare: async (page) => {
      const { x, y } = await pointIn(page, 0);
      await page.mouse.click(x, y);
      await cardText(page);
    },
  },
};

/** Opens a surface over the golden page `card-and-page`, which it leaves in another tab. */
export async function openSurface(stage: Stage, name: string, theme = 'light'): Promise<Page> {
  const { path, ready, prepare } = SURFACES[name] as Surface;
  const article = await openArticle(stage);
  const surface = path ? await stage.openOwn(path) : await stage.open('card-and-page');
  if (path) {
    await setSettings(surface, { theme });
    await article.bringToFront();
    await reload(surface);
    await eventually(ready, () => surface.$(ready));
  } else await waitForMarks(surface, 2);
  if (prepare) {
    await surface.bringToFront();
    await prepare(surface);
  }
  return surface;
}

async function openArticle(stage: Stage): Promise<Page> {
  const [open] = (await stage.browser.pages()).filter((page) => page.url().includes('card-and-page'));
  const article = open ?? (await stage.open('card-and-page'));
  await waitForMarks(article, 2);
  return article;
}

/** What holds the surface's elements. */
export async function rootOf(page: Page, name: string): Promise<Root> {
  if (SURFACES[name]?.path) return page.evaluateHandle(() => document);
  return eventually('the closed root', () => openRoot(page));
}
