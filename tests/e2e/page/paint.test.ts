import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { Relation } from '../../../lib/knowledge/schema/values.ts';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';

/** What lies behind a text, and its colour. */
const GROUNDS = {
  light: 'background: white; color: black',
  dark: 'background: #101417; color: #eee',
  coloured: 'background: #8b1a1a; color: white',
  'an image': 'background: linear-gradient(90deg, #eef, #267 50%, #102); color: #c8a0a0',
};

/** Puts the same words there once unmarked and once under the mark of each relation; in a shadow root, if `within`. */
async function paintEvery(page: Page, ground: string, within: boolean): Promise<void> {
  await page.evaluate(
    (relations, style, isWithin) => {
      document.body.replaceChildren();
      document.documentElement.style.background = 'none';
      const host = document.body.appendChild(document.createElement('div'));
      const root = isWithin ? host.attachShadow({ mode: 'open' }) : host;
      for (const relation of ['none', ...relations]) {
        const line = root.appendChild(document.createElement('p'));
        line.style.cssText = `font: 20px/40px serif; margin: 0; width: 400px; ${style}`;
        line.append('The same words, six of them');
        const range = document.createRange();
        range.selectNodeContents(line);
        CSS.highlights.set(`basecheck-${relation}`, new Highlight(range));
      }
    },
    Relation.options,
    ground,
    within,
  );
}

/** How each line looks, the unmarked one first. */
async function pictures(page: Page): Promise<string[]> {
  const lines = Array.from({ length: Relation.options.length + 1 }, (_, at) => at);
  const shoot = (at: number) =>
    page.screenshot({ encoding: 'base64', clip: { x: 8, y: 8 + 40 * at, width: 300, height: 40 } });
  const seen: string[] = [];
  for (const at of lines) seen.push(await shoot(at));
  return seen;
}

/** A page in which the words stand, with the extension's rules for the look. */
async function openPainted(stage: Stage, look: object, ground: string, within = false): Promise<Page> {
  const own = await stage.openOwn('options.html');
  await setSettings(own, { markStrength: 'normal', ...look });
  await own.close();
  const page = await stage.open('sample-article');
  await waitForMarks(page, 1);
  await paintEvery(page, ground, within);
  return page;
}

function tellApart(stage: Stage): void {
  const kinds = Object.entries(GROUNDS).map(([name, ground]) => ({ name, ground, within: false }));
  kinds.push({ name: 'light, in a shadow root', ground: GROUNDS.light, within: true });
  test.each(kinds)('are told apart on $name', async ({ ground, within }) => {
    const looks: string[][] = [];
    for (const markStyle of ['line', 'tint']) {
      const page = await openPainted(stage, { markStyle }, ground, within);
      const seen = await eventually('a look for each', async () => {
        const shots = await pictures(page);
        return new Set(shots).size === shots.length && shots;
      });
      looks.push(seen);
      await page.close();
    }
    const [lines = [], tints = []] = looks;
    expect(tints[0]).toBe(lines[0]);
    for (const [at, tint] of tints.entries()) if (at > 0) expect(tint).not.toBe(lines[at]);
  });
}

inBothBrowsers('marks', tellApart);

inBothBrowsers(
  'marks in forced colours',
  (stage) => {
    test.each(['light', 'dark'])('are told apart, %s', async (scheme) => {
      const page = await openPainted(stage, { markStyle: 'line' }, '');
      if (stage.family === 'chromium') {
        const session = await page.createCDPSession();
        const features = [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: scheme },
        ];
        await session.send('Emulation.setEmulatedMedia', { features });
      }
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await eventually('a look for each', async () => {
        const shots = await pictures(page);
        return new Set(shots).size === shots.length;
      });
      await page.close();
    });
  },
  { preferences: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 } },
);
