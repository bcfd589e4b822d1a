import { expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { readBadge } from '../browser/own.ts';
import { cardText, nothingOpen, pointIn } from '../browser/page.ts';

/** Claims as dense as they come: two in each line. */
const LINES = 500;

inBothBrowsers('a page with a thousand claims', (stage) => {
  test('marks every one exactly, counts them, and opens each where it is', async () => {
    const page = await stage.open('card-and-page');
    await page.evaluate((count) => {
      const line = (_: unknown, at: number) =>
        `<p>There are no U.S. military bases in Peru. The United States has ${at + 2} military bases in Peru.</p>`;
      document.body.innerHTML = Array.from({ length: count }, line).join('');
    }, LINES);
    await waitForMarks(page, 2 * LINES, 30_000);
    const differing = await page.evaluate(() =>
      [...(CSS.highlights.get('basecheck-differs') ?? [])].map((range) => (range as Range).toString()),
    );
    const wanted = Array.from(
      { length: LINES },
      (_, at) => `The United States has ${at + 2} military bases in Peru`,
    );
    expect(differing.toSorted()).toEqual(wanted.toSorted());
    const own = await stage.openOwn('options.html');
    await eventually('their number', async () => (await readBadge(own, page.url())) === String(2 * LINES));
    await own.close();
    for (const line of [0, LINES / 2, LINES - 1]) {
      const { x, y } = await pointIn(page, 2 * line + 1);
      await page.mouse.click(x, y);
      const text = await cardText(page);
      expect(text).toMatch(/says otherwise/);
      await page.keyboard.press('Escape');
      await nothingOpen(page);
    }
    await page.close();
  });
});
