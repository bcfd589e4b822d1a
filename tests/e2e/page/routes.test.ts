import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../../lib/launch/marks.ts';
import { bytesKept } from '../../bench/browsers/kept.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';

/** Routes that are gone to before the page is weighed, so that what is kept on purpose is there, and then. */
const WARM = 20;
const MORE = 40;
/** Texts that take turns, so that what is kept of texts on purpose does not grow. */
const TEXTS = 4;
/** Bytes. Routes of which anything stayed, nodes, ranges, or what was made of their texts, would weigh more after so many. */
const MOST = 40_000;

/** Goes to client-side routes, each told from the one before by its marks; waits for these on each. */
function go(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    async (first, last, texts) => {
      const quotes = () =>
        [...CSS.highlights].flatMap(([name, marks]) =>
          name.startsWith('basecheck-') ? [...marks].map((range) => (range as Range).toString()) : [],
        );
      for (let n = first; n < last; n++) {
        const bases = 2 + (n % texts);
        history.pushState({}, '', `?route=${n}`);
        document.title = `Route ${bases}`;
        document.body.innerHTML = `<p>There are no U.S. military bases in Peru.</p><p>The United States has ${bases} military bases in Peru.</p>`;
        while (!quotes().some((quote) => quote.includes(` ${bases} `)))
          await new Promise((done) => setTimeout(done, 20));
      }
    },
    from,
    to,
    TEXTS,
  );
}

inBothBrowsers('a page with a router', (stage) => {
  test('has the marks of its last route alone, and keeps nothing of those before', async () => {
    const page = await stage.open('card-and-page');
    const settled = (route: number) =>
      eventually(`the marks of route ${route} alone`, async () => {
        const marks = await readMarks(page);
        return marks.length === 2 && marks[1]?.quote.includes(` ${2 + (route % TEXTS)} `);
      });
    await go(page, 0, WARM);
    await settled(WARM - 1);
    const before = await bytesKept(stage.browser, stage.family, page);
    await go(page, WARM, WARM + MORE);
    await settled(WARM + MORE - 1);
    const after = await bytesKept(stage.browser, stage.family, page);
    expect(after - before).toBeLessThan(MOST);
    await page.close();
  });
});
