import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ensureBuilt } from '../../../lib/launch/build.ts';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { pageTime } from '../browsers/cpu.ts';
import { look, type Sight } from '../browsers/look.ts';
import { bundleRivals } from '../browsers/rivals.ts';
import { median, sum } from '../report/figures.ts';
import type { Section } from '../report/types.ts';

interface Innards {
  browser(): {
    connection: {
      send(method: string, params: object): Promise<{ result: { result?: { value?: number } } }>;
    };
  };
  mainFrame(): { _id: string };
}

const WHO = ['walk', 'gate', 'naive'] as const;
type Who = (typeof WHO)[number];

/** Milliseconds that a script takes in a sandbox of its own, as content scripts have one each. */
async function timeIn(page: Page, sandbox: string, code: string): Promise<number> {
  const innards = page as unknown as Innards;
  const { result } = await innards.browser().connection.send('script.evaluate', {
    expression: `{ const began = performance.now(); ${code}; performance.now() - began }`,
    awaitPromise: false,
    target: { context: innards.mainFrame()._id, sandbox },
  });
  return result.result?.value ?? Number.NaN;
}

function gateCode(): string {
  return readFileSync(join(ensureBuilt('firefox'), 'content-scripts/gate.js'), 'utf8');
}

interface Browsers {
  bare: { browser: Browser };
  ours: { browser: Browser };
}

/** Our gate beside the bare walk and naive compromise, and what our extension changes in pages. */
export async function measureFirefoxPages(
  { bare, ours }: Browsers,
  origin: string,
  pages: readonly string[],
): Promise<Section> {
  const { walk, naive } = await bundleRivals();
  const codes: Record<Who, string> = { walk, gate: gateCode(), naive };
  const rows: (string | number)[][] = [];
  const seen: { page: string; costs: Record<Who, number>; plain: Sight; sight: Sight }[] = [];
  for (const page of pages) {
    const costs = { walk: 0, gate: 0, naive: 0 };
    const time = async (opened: Page) => {
      await opened.bringToFront();
      for (const who of WHO) costs[who] = await timeIn(opened, who, codes[who]);
    };
    const plain = await look(bare.browser, `${origin}/${page}`, { watch: true, act: time }).catch(
      () => undefined,
    );
    if (!plain) {
      rows.push([page, '', '', '', 'not opened']); // it leaves for an address that Firefox refuses, without us
      continue;
    }
    const sight = await look(ours.browser, `${origin}/${page}`, { watch: true });
    const changed = plain.changes !== sight.changes ? (plain.scripts > 0 ? 'moves' : 'yes') : 'no';
    seen.push({ page, costs, plain, sight });
    rows.push([page, ...WHO.map((who) => costs[who].toFixed(2)), changed]);
  }
  const total = (who: Who) => sum(seen, ({ costs }) => costs[who]);
  const changed = rows.filter((row) => row.at(-1) === 'yes').length;
  rows.push([`all ${seen.length}`, ...WHO.map((who) => total(who).toFixed(1)), changed]);
  return {
    title: 'Pages, in Firefox',
    how: 'Milliseconds that each script takes in the top frame, in a sandbox of its own, parsing included, which Firefox does once for content scripts.',
    head: ['page', 'walk', 'gate', 'naive', 'changed'],
    rows,
    budgets: [
      { what: 'gate', value: total('gate') / total('walk'), limit: 2, unit: 'bare walks' },
      {
        what: 'pages changed',
        value: changed,
        limit: 0,
        unit: 'pages',
      },
      {
        what: 'new errors',
        value: sum(
          seen,
          ({ plain, sight }) => sight.errors.filter((error) => !plain.errors.includes(error)).length,
        ),
        limit: 0,
        unit: 'errors',
      },
    ],
  };
}

/** A relevant article: what naive compromise takes in a page, and all that ours makes the page's process do. */
export async function measureFirefoxArticle(
  { bare, ours }: Browsers,
  pages: Record<string, string>,
  runs: number,
): Promise<Section> {
  const { naive } = await bundleRivals();
  const section: Section = {
    title: 'A relevant article of 1,000 words, in Firefox',
    how: `Milliseconds of processor time of page processes beside those of the page alone, all threads, and until marks were there: medians of ${runs} runs.`,
    head: ['page', 'page alone', 'ours', 'naive', 'first mark', 'last mark'],
    rows: [],
    budgets: [],
  };
  for (const [name, address] of Object.entries(pages)) {
    const times = { bare: [] as number[], ours: [] as number[], naive: [] as number[] };
    const marks = { first: [] as number[], last: [] as number[] };
    for (let run = 0; run < runs; run++) {
      const used = async (browser: Browser, act?: (page: Page) => Promise<void>) => {
        const before = await pageTime(browser, 'firefox');
        let after = before;
        const sight = await look(browser, address, {
          watch: true,
          act: async (page) => {
            await act?.(page);
            after = await pageTime(browser, 'firefox');
          },
        });
        return { time: after - before, sight };
      };
      times.bare.push((await used(bare.browser)).time);
      const marked = await used(ours.browser, (page) => waitForMarks(page, 20));
      times.ours.push(marked.time);
      marks.first.push(marked.sight.first ?? Number.NaN);
      marks.last.push(marked.sight.last ?? Number.NaN);
      const act = async (page: Page) => void (await timeIn(page, 'naive', naive));
      times.naive.push((await used(bare.browser, act)).time);
    }
    const alone = median(times.bare);
    section.rows.push([
      name,
      alone,
      median(times.ours) - alone,
      median(times.naive) - alone,
      Math.round(median(marks.first)),
      Math.round(median(marks.last)),
    ]);
  }
  return section;
}
