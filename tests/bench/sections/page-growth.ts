import type { Browser, Page } from 'puppeteer-core';
import { profileScripts } from '../browsers/profile.ts';
import { median } from '../report/figures.ts';
import type { Section } from '../report/types.ts';

/** Marks that have not become more for so long are all there are. Milliseconds. */
const STILL = 3000;
/** Characters of a page from which on it is opened only once. */
const LARGE = 500_000;

/** Waits until no more marks come; gives their number. */
function countMarks(page: Page): Promise<number> {
  return page.evaluate(async (still) => {
    const count = () =>
      [...CSS.highlights].reduce(
        (sum, [name, { size }]) => sum + (name.startsWith('basecheck-') ? size : 0),
        0,
      );
    let last = 0;
    for (let since = performance.now(); last === 0 || performance.now() - since < still; ) {
      const now = count();
      if (now !== last) since = performance.now();
      last = now;
      await new Promise((done) => setTimeout(done, 100));
    }
    return last;
  }, STILL);
}

/** Milliseconds that our scripts run on the main thread of a page until it is wholly marked, and the marks. */
async function costOf(browser: Browser, start: string, address: string): Promise<[number, number]> {
  const page = await browser.newPage();
  try {
    await page.goto(start); // the long page gets the same process, in which it is then profiled from the beginning
    const stop = await profileScripts(page, 'chrome-extension:');
    await page.goto(address, { timeout: 120_000 });
    const marks = await countMarks(page);
    return [await stop(), marks];
  } finally {
    await page.close();
  }
}

/** How main-thread time grows with the text of a page, in Chromium. Pages are `long-SIZE.html` under `origin`. */
export async function measurePageGrowth(
  browser: Browser,
  origin: string,
  sizes: readonly number[],
  runs: number,
): Promise<Section> {
  const section: Section = {
    title: 'Growth of a page, in Chromium',
    how: `Milliseconds that our scripts run on the main thread until every mark is there, English, every paragraph relevant: medians of ${runs} runs, one from ${LARGE / 1000} kB on. "more" is for each character beyond the next smaller page.`,
    head: ['text', 'ms', 'marks', 'more, µs a character'],
    rows: [],
    budgets: [],
  };
  const slopes: number[] = [];
  let before: { size: number; time: number } | undefined;
  for (const size of sizes) {
    const costs: [number, number][] = [];
    for (let run = 0; run < (size < LARGE ? runs : 1); run++)
      costs.push(await costOf(browser, `${origin}/start.html`, `${origin}/long-${size}.html`));
    const time = median(costs.map(([ms]) => ms));
    const slope = before && ((time - before.time) / (size - before.size)) * 1000;
    if (slope !== undefined) slopes.push(slope);
    section.rows.push([`${size / 1000} kB`, time, costs[0]?.[1] ?? 0, slope ?? '']);
    before = { size, time };
  }
  if (slopes.length > 1)
    section.budgets.push({
      what: `a further character of ${(sizes.at(-1) ?? 0) / 1000} kB beside one of ${(sizes[1] ?? 0) / 1000} kB`,
      value: (slopes.at(-1) ?? 0) / (slopes[0] ?? 1),
      limit: 1.2,
      unit: 'times',
    });
  return section;
}
