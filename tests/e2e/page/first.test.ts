import { expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { inBothBrowsers } from '../browser/harness.ts';

/** So many that they are judged in many slices, and shown in several steps. */
const LINES = 1000;

inBothBrowsers('a long page', (stage) => {
  test('is marked first where its reader is', async () => {
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    const { visible, marked, all } = await page.evaluate(async (count) => {
      const line = (_: unknown, at: number) =>
        `<p>The United States has ${at + 2} military bases in Peru.</p>`;
      document.body.innerHTML = Array.from({ length: count }, line).join('');
      scrollTo(0, document.body.scrollHeight / 2);
      const seen = [...document.querySelectorAll('p')].filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      const ranges = () =>
        [...CSS.highlights]
          .flatMap(([name, marks]) => (name.startsWith('basecheck-') ? ([...marks] as Range[]) : []))
          .filter(({ collapsed }) => !collapsed);
      for (let tries = 0; ranges().length === 0 && tries < 2000; tries++)
        await new Promise((done) => setTimeout(done, 5));
      const elements = new Set(ranges().map(({ startContainer }) => startContainer.parentElement));
      return {
        visible: seen.length,
        marked: seen.filter((element) => elements.has(element)).length,
        all: ranges().length,
      };
    }, LINES);
    expect(visible).toBeGreaterThan(5);
    expect(marked).toBe(visible);
    expect(all).toBeLessThan(LINES);
    await page.close();
  });
});
