import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../../lib/launch/marks.ts';
import { heapOf } from '../../bench/browsers/look.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';

/** Routes that are gone to before the heap is weighed, so that what is kept on purpose is there, and then. */
const WARM = 40;
const MORE = 120;
/** Bytes. A page that was kept would weigh more with its document and marks after so many. */
const MOST = 1_000_000;

/** Goes to a client-side route, each with words of its own, as often as is said; waits for a frame on each. */
function go(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    async (first, last) => {
      for (let n = first; n < last; n++) {
        history.pushState({}, '', `?route=${n}`);
        document.title = `Route ${n}`;
        document.body.innerHTML = `<p>There are no U.S. military bases in Peru.</p><p>On route ${n}, the U.S. Navy runs a medical research laboratory in Peru.</p>`;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    },
    from,
    to,
  );
}

inBothBrowsers('a page with a router', (stage) => {
  test('has the marks of its last route alone, and does not grow', async () => {
    const page = await stage.open('card-and-page');
    const settled = (route: number) =>
      eventually(`the marks of route ${route}`, async () => {
        const marks = await readMarks(page);
        return marks.length === 2 && marks[1]?.quote.includes('Navy') ? marks : undefined;
      });
    await go(page, 0, WARM);
    await settled(WARM - 1);
    const before = stage.family === 'chromium' ? await heapOf(page) : 0;
    await go(page, WARM, WARM + MORE);
    const marks = await settled(WARM + MORE - 1);
    expect(marks.map(({ relation }) => relation)).toEqual(['agrees', 'agrees']);
    const after = stage.family === 'chromium' ? await heapOf(page) : 0; // Firefox's protocol weighs no heap
    expect(after - before).toBeLessThan(MOST);
    await page.close();
  });
});
