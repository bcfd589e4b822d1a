import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { findFlat, findMotion, findUnreachable, findUnseenFocus, sidewaysScroll } from './measures.ts';
import { openSurface, rootOf, SURFACES } from './surfaces.ts';

const NAMES = Object.keys(SURFACES);
/** Lets a test open pages of the extension in Firefox; Chromium does not know it. */
const OPEN_OWN = '--remote-allow-system-access';

const matches = (page: Page, query: string) => page.evaluate((wanted) => matchMedia(wanted).matches, query);

/** Opens surfaces one after the other and closes each behind its test. */
function openOneByOne(stage: Stage): (name: string) => Promise<Page> {
  let page: Page | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  return async (name) => {
    page = await openSurface(stage, name);
    await page.bringToFront();
    return page;
  };
}

/** What is found once a card has found its place and colours have faded into others; nothing is hoped for. */
async function afterChange(find: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  const isGone = async () => {
    found = await find();
    return found.length === 0;
  };
  await eventually('nothing to be found', isGone, { timeout: 5000 }).catch(() => undefined);
  return found;
}

/** A window of 1280 by 800 device pixels at 200% and 400%. */
const ZOOMED = [
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 320, height: 200, deviceScaleFactor: 4 },
];

inBothBrowsers(
  'with less motion and zoomed',
  (stage) => {
    const open = openOneByOne(stage);
    test.each(NAMES)(
      '%s: nothing moves or fades, nothing scrolls sideways, every control can be reached',
      async (name) => {
        const page = await open(name);
        const root = await rootOf(page, name);
        expect(await matches(page, '(prefers-reduced-motion: reduce)')).toBe(true);
        expect(await findMotion(root)).toEqual([]);
        for (const size of ZOOMED) {
          await page.setViewport(size);
          expect(await sidewaysScroll(page), `at ${size.width} px`).toBeLessThanOrEqual(0);
          expect(await afterChange(() => findUnreachable(root)), `at ${size.width} px`).toEqual([]);
        }
      },
    );
  },
  {
    args: [OPEN_OWN, '--force-prefers-reduced-motion'],
    preferences: { 'ui.prefersReducedMotion': 1 },
  },
);

/** Colours of the reader's own, as "high contrast" of Windows gives them; Firefox has a preference for it. */
async function forceColours(stage: Stage, page: Page): Promise<void> {
  if (stage.family === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
  }
  await eventually('forced colours', () => matches(page, '(forced-colors: active)'));
}

inBothBrowsers(
  'in forced colours',
  (stage) => {
    const open = openOneByOne(stage);
    test.each(NAMES)('%s: keeps its borders, marks and signs of state and focus', async (name) => {
      const page = await open(name);
      await forceColours(stage, page);
      await eventually('the focus of the window', () => page.evaluate(() => document.hasFocus()));
      const root = await rootOf(page, name);
      expect(await afterChange(() => findFlat(root))).toEqual([]);
      expect(await findUnseenFocus(page, root)).toEqual([]);
    });
  },
  {
    args: [OPEN_OWN],
    preferences: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
  },
);
