import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';
import { reload } from '../browser/reload.ts';

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

const TEXT = 'The United States has nine military bases in Peru, and its troops enjoy immunity.';

/** Every surface of ours with something on it, and how to get it there. */
const SURFACES: Record<string, { path: string; ready: string; prepare?(page: Page): Promise<unknown> }> = {
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
};

async function openSurface(stage: Stage, name: string, theme: string): Promise<Page> {
  const { path, ready, prepare } = SURFACES[name] as (typeof SURFACES)[string];
  const surface = await stage.openOwn(path);
  await setSettings(surface, { theme });
  const [page] = (await stage.browser.pages()).filter((one) => one.url().includes('card-and-page'));
  await page?.bringToFront();
  await reload(surface);
  await eventually(ready, () => surface.$(ready));
  if (prepare) {
    await surface.bringToFront();
    await prepare(surface);
  }
  return surface;
}

const findViolations = (page: Page) =>
  page.evaluate(async () => {
    const { axe: own } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await own.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });

/** What can be pressed and is smaller than 24 by 24 CSS pixels; links in a line of text may be. */
const findSmallTargets = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a, select, summary, input:not(.unseen), textarea, [role=option], [role=tab]',
    );
    return [...targets]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline')
      .filter((one) => {
        // a box with its label counts as one target
        const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((one) => one.outerHTML.slice(0, 120));
  });

/** Texts that are cut off: what holds them hides what does not fit. A quotation of more than three lines is shortened. */
const findCutText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.unseen, .quote, .hit-text, textarea)')]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflowX === 'hidden')
      .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
      .map((one) => one.outerHTML.slice(0, 120)),
  );

/** Goes once through the surface by Tab, until the focus leaves it, and gives what shows no sign of having it. */
async function findUnseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      if (!document.hasFocus()) return 'left';
      if (at === document.body) return '';
      const shown = at.matches('.unseen') ? (at.closest('label') ?? at) : at;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return seen ? '' : at.outerHTML.slice(0, 120);
    });
    if (found === 'left') break;
    if (found) unseen.push(found);
  }
  return [...new Set(unseen)];
}

inBothBrowsers('WCAG 2.2 AA', (stage) => {
  let surface: Page | undefined;
  let article: Page | undefined;
  afterEach(async () => {
    await surface?.close();
    surface = undefined;
  });

  const open = async (name: string, theme = 'light') => {
    article ??= await stage.open('card-and-page');
    await waitForMarks(article, 2);
    surface = await openSurface(stage, name, theme);
    return surface;
  };

  describe.each(Object.keys(SURFACES))('%s', (name) => {
    test.each(['light', 'dark'])('has nothing that axe objects to, in %s colours', async (theme) => {
      const page = await open(name, theme);
      await page.evaluate(axe.source);
      expect(await findViolations(page)).toEqual([]);
    });

    test('has targets of at least 24 pixels, and fits 320 pixels without scrolling sideways', async () => {
      const page = await open(name);
      expect(await findSmallTargets(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });

    test('loses nothing when text is spaced out', async () => {
      const page = await open(name);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      });
      expect(await findCutText(page)).toEqual([]);
    });

    test('shows where the keyboard is', async () => {
      const page = await open(name);
      await page.bringToFront();
      await eventually('the focus of the window', () => page.evaluate(() => document.hasFocus()));
      expect(await findUnseenFocus(page)).toEqual([]);
    });
  });
});
