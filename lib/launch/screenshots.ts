/**
 * `npm run screenshots [-- DIR]`: pictures of every surface for the stores, 1280 × 800, in both languages, light and
 * dark, from the real extension in Chromium. Popup and side panel are put beside the page as the browser would.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { obtainBrowser } from './browsers.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { type Launched, launch } from './launch.ts';
import { readMarks, waitForMarks } from './marks.ts';
import { serveFolder } from './serve.ts';

const SIZE = { width: 1280, height: 800 };
/** Widths of what stands beside or over the page, in CSS pixels. */
const POPUP = 400;
const PANEL = 380;
const ARTICLES = { en: 'sample-article', es: 'articulo-de-muestra' } as const;
const LANGUAGES = ['en', 'es'] as const;
const THEMES = ['light', 'dark'] as const;

interface Look {
  lang: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
}

/** The browser, and where its pages come from. */
interface Studio extends Launched {
  articles: string;
  look: Look;
}

/** What the interface calls a thing. */
function wordOf({ lang }: Look, key: string): string {
  return (
    (JSON.parse(readFileSync(join(ROOT, `locales/${lang}.json`), 'utf8')) as Record<string, string>)[key] ??
    ''
  );
}

/** Sets the language and the colours of the extension; a page of its own does so. */
async function dress({ browser, origin }: Launched, { lang, theme }: Look): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}options.html`);
  await page.evaluate(
    async (values) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      const items = Object.entries(values).map(([key, value]) => [`settings.${key}`, { version: 1, value }]);
      await chrome.storage.sync.set(Object.fromEntries(items));
    },
    { language: lang, theme },
  );
  await page.close();
}

async function openPage({ browser, look }: Studio, address: string, width = SIZE.width): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: SIZE.height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look.theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address);
  return page;
}

async function openArticle(studio: Studio, width = SIZE.width): Promise<Page> {
  const page = await openPage(studio, `${studio.articles}/${ARTICLES[studio.look.lang]}/page.html`, width);
  await waitForMarks(page, 6);
  return page;
}

/** Two frames later what was changed is painted; behind another tab nothing is. */
async function picture(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return page.screenshot({ encoding: 'base64' });
}

/** The article with the card of its first mark. */
async function cardOverPage(studio: Studio): Promise<string> {
  const page = await openArticle(studio);
  const { x, y } = await page.evaluate(() => {
    const [range] = CSS.highlights.get('basecheck-differs') ?? [];
    const { left, bottom } = [...(range as Range).getClientRects()].at(-1) as DOMRect;
    return { x: left + 40, y: bottom - 8 };
  });
  await page.mouse.click(x, y);
  // the card hangs in a closed root, into which only names lead
  await page.waitForSelector(`aria/${wordOf(studio.look, 'card.copyCitation')}`);
  const shot = await picture(page);
  await page.close();
  return shot;
}

/**
 * A page of the extension as it sees the article in front, as popup and side panel do. A copy is put in its place
 * before it comes to the front itself: it would turn to its own tab then.
 */
async function shotOver(studio: Studio, article: Page, path: string, width: number): Promise<string> {
  const page = await openPage(studio, studio.origin + path, width);
  await article.bringToFront();
  await page.reload();
  const marks = new Set((await readMarks(article)).map(({ quote }) => quote));
  await page.waitForFunction(
    (count) => {
      const follows = document.querySelector('.entry') ? document.querySelector('.in-view') : true;
      return follows && document.querySelectorAll('.quote').length >= count;
    },
    { polling: 50 }, // behind another tab nothing is painted, so nothing can be asked at each frame
    marks.size,
  );
  await page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
  const height = await page.$eval('body > *', (root) => root.getBoundingClientRect().height);
  await page.setViewport({ width, height: Math.min(Math.ceil(height), SIZE.height) });
  const shot = await picture(page);
  await page.close();
  return shot;
}

/** Lays pictures over one another on an empty page. */
async function compose({ browser }: Launched, layers: { data: string; style: string }[]): Promise<string> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const images = layers.map(
    ({ data, style }) => `<img style="position:absolute;${style}" src="data:image/png;base64,${data}">`,
  );
  await page.setContent(`<body style="margin:0;overflow:hidden">${images.join('')}`);
  const shot = await picture(page);
  await page.close();
  return shot;
}

async function popupOverPage(studio: Studio): Promise<string> {
  const article = await openArticle(studio);
  const popup = await shotOver(studio, article, 'popup.html', POPUP);
  const behind = await picture(article);
  await article.close();
  const frame = `top:10px;right:24px;border-radius:10px;box-shadow:0 0 0 1px #8886,0 12px 40px #0007`;
  return compose(studio, [
    { data: behind, style: 'inset:0' },
    { data: popup, style: frame },
  ]);
}

async function panelBesidePage(studio: Studio): Promise<string> {
  const article = await openArticle(studio, SIZE.width - PANEL - 1);
  const panel = await shotOver(studio, article, 'sidepanel.html', PANEL);
  const behind = await picture(article);
  await article.close();
  return compose(studio, [
    { data: behind, style: 'inset:0' },
    { data: panel, style: 'top:0;right:0;border-left:1px solid #8888' },
  ]);
}

async function ownPage(studio: Studio, path: string, ready: string): Promise<string> {
  const page = await openPage(studio, studio.origin + path);
  await page.waitForSelector(ready);
  const shot = await picture(page);
  await page.close();
  return shot;
}

/** The small tile that Chrome's store asks for: the icon and the name, the same in every language. */
async function tile({ browser }: Launched): Promise<string> {
  const page = await browser.newPage();
  await page.setViewport({ width: 440, height: 280 });
  const icon = readFileSync(join(ROOT, 'public/icon.svg'), 'utf8').replace('<svg', '<svg width="84"');
  const style =
    'margin:0;height:280px;display:flex;gap:24px;align-items:center;justify-content:center;' +
    'background:#fbfaf7;color:#1d2126;font:600 36px "Iowan Old Style",Charter,Cambria,Georgia,serif';
  const name =
    '<span style="text-decoration:underline double 2.5px #99490a;text-underline-offset:8px">Basecheck</span>';
  await page.setContent(`<body style='${style}'>${icon}${name}`);
  const shot = await picture(page);
  await page.close();
  return shot;
}

/** Every picture by name, in the order in which the stores show them. */
const PICTURES: Record<string, (studio: Studio) => Promise<string>> = {
  '1-card': cardOverPage,
  '2-popup': popupOverPage,
  '3-panel': panelBesidePage,
  '4-map': (studio) => ownPage(studio, 'record.html#map', 'svg [role], svg path'),
  '5-timeline': (studio) => ownPage(studio, 'record.html#timeline', 'h1'),
  '6-settings': (studio) => ownPage(studio, 'options.html', 'select'),
  '7-welcome': (studio) => ownPage(studio, 'welcome.html', '.mark'),
};

const folder = process.argv[2] ?? join(ROOT, '.github/store/screenshots');
mkdirSync(folder, { recursive: true });
const extension = ensureBuilt('chromium');
const served = await serveFolder(join(ROOT, 'tests/pages'));
const launched = await launch({
  family: 'chromium',
  executable: await obtainBrowser('chromium'),
  extension,
  viewport: SIZE,
});
try {
  writeFileSync(join(folder, 'tile.png'), await tile(launched), 'base64');
  for (const lang of LANGUAGES)
    for (const theme of THEMES) {
      const look = { lang, theme };
      await dress(launched, look);
      for (const [name, take] of Object.entries(PICTURES)) {
        const path = join(folder, `${lang}-${theme}-${name}.png`);
        writeFileSync(path, await take({ ...launched, articles: served.origin, look }), 'base64');
      }
    }
} finally {
  await launched.browser.close();
  await served.close();
}
