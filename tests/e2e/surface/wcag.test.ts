import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import {
  findCutText,
  findMotion,
  findNarrowLists,
  findSmallTargets,
  findUnseenFocus,
  findViolations,
  scrollsTwice,
  sidewaysScroll,
} from './measures.ts';
import { openSurface, rootOf, SURFACES } from './surfaces.ts';

/** axe looks into no closed root: the card is looked at in the popup. The record has a test of its own. */
const OPEN = Object.keys(SURFACES).filter((name) => /^(?!record)/.test(SURFACES[name]?.path ?? 'record'));

inBothBrowsers('WCAG 2.2 AA', (stage) => {
  let page: Page | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  const open = async (name: string, theme?: string) => {
    page = await openSurface(stage, name, theme);
    return page;
  };

  test.each(OPEN.flatMap((name) => ['light', 'dark'].map((theme) => [name, theme] as const)))(
    '%s has nothing that axe objects to, in %s colours',
    async (name, theme) => {
      const surface = await open(name, theme);
      await surface.evaluate(axe.source);
      expect(await findViolations(surface)).toEqual([]);
    },
  );

  test.each(Object.keys(SURFACES))(
    '%s has targets of at least 24 pixels, fits 320 pixels without scrolling sideways, shows where the keyboard is',
    async (name) => {
      const surface = await open(name);
      await surface.bringToFront();
      await eventually('the focus of the window', () => surface.evaluate(() => document.hasFocus()));
      const root = await rootOf(surface, name);
      expect(await findSmallTargets(root)).toEqual([]);
      expect(await findUnseenFocus(surface, root)).toEqual([]);
      await surface.setViewport({ width: 320, height: 640 });
      expect(await sidewaysScroll(surface)).toBeLessThanOrEqual(0);
      if (/^(?:popup|sidepanel)/.test(SURFACES[name]?.path ?? ''))
        expect(await scrollsTwice(surface)).toBe(false);
      expect(await findSmallTargets(root)).toEqual([]);
      expect(await findNarrowLists(root)).toEqual([]);
    },
  );

  test.each(Object.keys(SURFACES))('%s loses nothing when text is spaced out', async (name) => {
    const surface = await open(name);
    const root = await rootOf(surface, name);
    await root.evaluate((node) => {
      const style = document.createElement('style');
      style.textContent =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
      (node instanceof Document ? node.head : node).append(style);
    });
    expect(await findCutText(root)).toEqual([]);
  });

  test('the measure of motion sees what moves for everybody else', async () => {
    const surface = await open('the settings');
    expect(await findMotion(await rootOf(surface, 'the settings'))).not.toEqual([]);
  });
});
