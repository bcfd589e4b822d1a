import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers } from './browser/harness.ts';
import { cardText, openRoot, pointIn } from './browser/page.ts';

const VIEWS = [
  'claims',
  'map',
  'timeline',
  'sources',
  'export',
  'search/talara',
  'claim/permanent-us-bases',
  'place/talara-el-pato',
  'fact/auth-2026-vote-73-25-2',
  'source/navy-command-history',
  'changes',
];

const heading = (page: Page) => page.$eval('h1', ({ textContent }) => textContent ?? '');

/** Address of a tab, empty while it is between two documents. */
const addressOf = (tab: Page) => tab.evaluate(() => location.href).catch(() => '');

async function goTo(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, view);
  await page.waitForFunction(
    () =>
      document.querySelector('main')?.className.slice('view-'.length) === location.hash.match(/[a-z]+/)?.[0],
    { polling: 50 },
  );
}

inBothBrowsers('the record page', (stage) => {
  let page: Page;
  afterEach(() => page.close());

  test('opens at a claim, and back and forward lead through what was visited', async () => {
    page = await stage.openOwn('record.html#claim/us-navy-lab');
    await page.waitForSelector('.fact');
    const claim = await heading(page);
    await page.click('nav a[href="#map"]');
    await eventually('the map', async () => (await heading(page)) === 'Places');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await page.evaluate(() => history.back());
    await eventually('the claim again', async () => (await heading(page)) === claim);
    await page.evaluate(() => history.forward());
    await eventually('the map again', async () => (await heading(page)) === 'Places');
  });

  test('the places of the map can be reached and opened by keyboard', async () => {
    page = await stage.openOwn('record.html#map');
    await page.waitForSelector('.map .point');
    await page.$eval('.map .point[tabindex="0"]', (point) => (point as SVGAElement).focus());
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Enter');
    await eventually('the place', async () => name.startsWith(await heading(page)));
  });

  test.each([1000, 320])(
    'at %i px nothing sticks out and axe finds nothing, in light and dark',
    async (width) => {
      page = await stage.openOwn('record.html');
      await page.waitForSelector('h1');
      await page.setViewport({ width, height: 800 });
      await page.evaluate(axe.source);
      for (const theme of ['light', 'dark']) {
        for (const view of VIEWS) {
          await goTo(page, view);
          const found = await page.evaluate(async (scheme) => {
            document.documentElement.dataset.theme = scheme;
            await Promise.all(document.getAnimations().map(({ finished }) => finished));
            const { axe: own } = globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            const { violations } = await own.run();
            const { scrollWidth, clientWidth } = document.documentElement;
            return {
              sticksOut: scrollWidth > clientWidth,
              violations: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
            };
          }, theme);
          expect(found, `${view}, ${theme}`).toEqual({ sticksOut: false, violations: [] });
        }
      }
    },
    120_000,
  );

  test('a card opens it at its claim', async () => {
    page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    const { x, y } = await pointIn(page, 0);
    await page.mouse.click(x, y);
    await cardText(page);
    const root = await openRoot(page);
    await root?.evaluate((node) => node.querySelector<HTMLElement>('footer button')?.click());
    const record = await eventually('the tab of the record', async () => {
      for (const tab of await stage.browser.pages())
        if (/record\.html#claim\//.test(await addressOf(tab))) return tab;
      return undefined;
    });
    await eventually('the facts of the claim', () => record.$('.fact'));
    await record.close();
  });
});
