import type { Browser, Page } from 'puppeteer-core';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { bytesKept } from '../browsers/kept.ts';
import { look } from '../browsers/look.ts';
import type { Section } from '../report/types.ts';
import { escapeHtml, readArticle } from '../texts.ts';
import type { Pair } from './changes.ts';

/** Navigations before the page is weighed for the first time, so that what is kept on purpose, up to a limit, is there. */
const WARM = 120;
/** Longest wait for the marks of one route. Milliseconds. */
const PATIENCE = 10_000;
/** Longer than the annotator ever waits with changes that it has gathered, so that it is at rest. Milliseconds. */
const REST = 7000;

/** A page with a router: `go(n)` shows the n-th of its articles, each with words of its own, under an address of its own. */
export function routedPage(): string {
  const { title, paragraphs } = readArticle('en');
  const script = `<div id="app"></div><script>
    const texts = ${JSON.stringify(paragraphs.map(escapeHtml)).replaceAll('<', '\\u003c')};
    function go(n) {
      history.pushState({}, '', '?page=' + n);
      document.title = ${JSON.stringify(title)} + ' ' + n;
      const at = n % (texts.length - 3);
      const shown = texts.slice(at, at + 4).map((text) => '<p>Number ' + n + ': ' + text + '</p>');
      document.getElementById('app').innerHTML = '<h1>Page ' + n + '</h1>' + shown.join('');
    }
    go(0);
  </script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body>${script}`;
}

/** Navigations in one call, which puppeteer gives up after three minutes. */
const BATCH = 50;

/** Goes to routes one after the other, to each next one as soon as the last has its marks, if there are to be any. */
function navigate(page: Page, from: number, to: number, isMarked: boolean): Promise<void> {
  return page.evaluate(
    async (first, last, waits, patience) => {
      const isThere = () => {
        const marks = [...CSS.highlights].flatMap(([name, all]) =>
          name.startsWith('basecheck-') ? ([...all] as Range[]) : [],
        );
        return (
          marks.length > 0 &&
          marks.every(({ startContainer: { isConnected }, collapsed }) => isConnected && !collapsed)
        );
      };
      for (let n = first; n < last; n++) {
        (window as unknown as { go(n: number): void }).go(n);
        const end = performance.now() + patience;
        do await new Promise((done) => setTimeout(done, 20));
        while (waits && !isThere() && performance.now() < end);
        if (waits && !isThere()) throw new Error(`Route ${n} was not marked.`);
      }
    },
    from,
    to,
    isMarked,
    PATIENCE,
  );
}

/** kB that the page keeps after each number of navigations, beside what it kept after the first WARM. */
async function growthsOf(
  browser: Browser,
  family: Family,
  address: string,
  counts: readonly number[],
  isMarked: boolean,
): Promise<number[]> {
  const kept: number[] = [];
  await look(browser, address, {
    act: async (page) => {
      await page.bringToFront();
      let at = 1;
      for (const count of [0, ...counts]) {
        for (const end = WARM + count; at < end; at = Math.min(at + BATCH, end))
          await navigate(page, at, Math.min(at + BATCH, end), isMarked);
        await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), REST);
        kept.push((await bytesKept(browser, family, page)) / 1000);
      }
    },
  });
  return kept.map((one) => one - (kept[0] ?? 0)).slice(1);
}

/** What a page with a router keeps after many client-side navigations, each of which is marked, in each browser. */
export async function measureNavigations(
  pairs: readonly Pair[],
  origin: string,
  counts: readonly number[],
): Promise<Section> {
  const section: Section = {
    title: 'Client-side navigations',
    how: `kB more than after the first ${WARM} that a page keeps in objects, strings and nodes, garbage collected, compiled code left out in Chromium; ours waits for the marks of each route.`,
    head: ['browser', 'navigations', 'page alone', 'with ours', 'more', 'bytes more for each'],
    rows: [],
    budgets: [],
  };
  for (const { family, name, bare, ours } of pairs) {
    const address = `${origin}/routed.html`;
    const alone = await growthsOf(bare, family, address, counts, false);
    const grown = await growthsOf(ours, family, address, counts, true);
    let more = 0;
    for (const [at, count] of counts.entries()) {
      const [one = 0, other = 0] = [alone[at], grown[at]];
      more = other - one;
      section.rows.push([name, count, one, other, more, Math.round((more / count) * 1000)]);
    }
    section.budgets.push({
      what: `${name}, ${counts.at(-1)} navigations`,
      value: more,
      limit: 200,
      unit: 'kB',
    });
  }
  return section;
}
