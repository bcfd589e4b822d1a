import { readdirSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { Chromiums } from '../browsers/chromium.ts';
import { look, type Sight } from '../browsers/look.ts';
import { costByOrigin } from '../browsers/trace.ts';
import { median, sum } from '../report/figures.ts';
import type { Bar, Section } from '../report/types.ts';

const WHO = ['walk', 'gate', 'annotator', 'markjs', 'naive'] as const;
type Who = (typeof WHO)[number];
const HEAD =
  'page walk gate annotator mark.js naive marks changes by-mark.js differs errors heap heap-naive'.split(' ');
const KILOBYTE = 1000;
/** How often a page with scripts is looked at to see whether it is always the same. */
const LOOKS = 3;

/** The HTML files under a folder, with slashes, in order. */
export function pagesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.x?html?$/.test(name))
    .map((name) => name.split('\\').join('/'))
    .sort();
}

interface Seen {
  page: string;
  /** Milliseconds on the main thread. */
  costs: Record<Who, number>;
  marks: number;
  /** Changes of content beside those the page makes itself; undefined where its scripts make more or fewer each time. */
  ours: number | undefined;
  markjs: number | undefined;
  /** Its document differs from what it is without us. */
  isChanged: boolean;
  newErrors: number;
  /** kB more than without. */
  heap: { ours: number; naive: number };
}

/** True when the document is not the same at each look, without us. */
async function isRestless(browser: Browser, address: string, { html, scripts }: Sight): Promise<boolean> {
  if (scripts === 0) return false;
  for (let again = 0; again < LOOKS; again++)
    if ((await look(browser, address, { watch: true })).html !== html) return true;
  return false;
}

async function see(chromiums: Chromiums, origin: string, page: string): Promise<Seen> {
  const address = `${origin}/${page}`;
  const { scripts } = chromiums;
  const bare = await look(chromiums.bare, address, { watch: true, weigh: true });
  const ours = await look(chromiums.ours, address, { watch: true, weigh: true });
  const timed = await look(chromiums.timed, address, { trace: true });
  const markjs = await look(chromiums.markjs, address, { trace: true, watch: true });
  const naive = await look(chromiums.naive, address, { trace: true, weigh: true });
  const costIn = ({ trace }: Sight, script: string) =>
    trace ? (costByOrigin(trace, [script]).get(script) ?? 0) : 0;
  const heap = (sight: Sight) => ((sight.heap ?? 0) - (bare.heap ?? 0)) / KILOBYTE;
  const changes = (sight: Sight) => {
    const more = sight.changes - bare.changes;
    return more !== 0 && bare.scripts > 0 ? undefined : more;
  };
  return {
    page,
    costs: {
      walk: costIn(timed, scripts.walk),
      gate: costIn(timed, scripts.gate),
      annotator: costIn(timed, scripts.annotator),
      markjs: costIn(markjs, scripts.markjs),
      naive: costIn(naive, scripts.naive),
    },
    marks: ours.marks.length,
    ours: changes(ours),
    markjs: changes(markjs),
    isChanged: ours.html !== bare.html && !(await isRestless(chromiums.bare, address, bare)),
    newErrors: ours.errors.filter((error) => !bare.errors.includes(error)).length,
    heap: { ours: heap(ours), naive: heap(naive) },
  };
}

function rowOf(seen: Seen): (string | number)[] {
  return [
    seen.page,
    ...WHO.map((who) => seen.costs[who].toFixed(2)),
    seen.marks,
    seen.ours ?? 'moves',
    seen.markjs ?? 'moves',
    seen.isChanged ? 'yes' : 'no',
    seen.newErrors,
    Math.round(seen.heap.ours),
    Math.round(seen.heap.naive),
  ];
}

function totalOf(seen: readonly Seen[], name: string): (string | number)[] {
  return [
    name,
    ...WHO.map((who) => sum(seen, ({ costs }) => costs[who]).toFixed(1)),
    sum(seen, ({ marks }) => marks),
    sum(seen, ({ ours = 0 }) => ours),
    sum(seen, ({ markjs = 0 }) => markjs),
    sum(seen, ({ isChanged }) => Number(isChanged)),
    sum(seen, ({ newErrors }) => newErrors),
    Math.round(median(seen.map(({ heap }) => heap.ours))),
    Math.round(median(seen.map(({ heap }) => heap.naive))),
  ];
}

function budgetsOf(seen: readonly Seen[], quiet: readonly Seen[]): Section['budgets'] {
  const ours = sum(quiet, ({ costs }) => costs.gate);
  return [
    {
      what: 'gate, where it ends the page',
      value: ours / sum(quiet, ({ costs }) => costs.walk),
      limit: 2,
      unit: 'bare walks',
    },
    {
      what: 'heap there, median',
      value: median(quiet.map(({ heap }) => heap.ours)),
      limit: 500,
      unit: 'kB',
    },
    {
      what: 'changes of content',
      value: sum(seen, (one) => Math.abs(one.ours ?? 0)),
      limit: 0,
      unit: 'changes',
    },
    {
      what: 'documents that differ',
      value: sum(seen, ({ isChanged }) => Number(isChanged)),
      limit: 0,
      unit: 'pages',
    },
    { what: 'new errors', value: sum(seen, ({ newErrors }) => newErrors), limit: 0, unit: 'errors' },
  ];
}

/** Who looks at every page of a folder, side by side. */
export async function measurePages(
  chromiums: Chromiums,
  origin: string,
  pages: readonly string[],
): Promise<{ section: Section; bars: Bar[] }> {
  const seen: Seen[] = [];
  for (const page of pages) seen.push(await see(chromiums, origin, page));
  const quiet = seen.filter(({ costs }) => costs.annotator === 0);
  const group = `${quiet.length} pages without claims, main thread`;
  const bar = (who: string, pick: (costs: Seen['costs']) => number): Bar => ({
    group,
    who,
    value: sum(quiet, ({ costs }) => pick(costs)),
  });
  return {
    section: {
      title: 'Pages, in Chromium',
      how: 'Milliseconds that scripts run on the main thread, changes of content beside those of the page, kB of heap (medians below).',
      head: HEAD,
      rows: [
        ...seen.map(rowOf),
        totalOf(quiet, `${quiet.length} that the gate ends`),
        totalOf(seen, `all ${seen.length}`),
      ],
      budgets: budgetsOf(seen, quiet),
    },
    bars: [
      bar('walk', ({ walk }) => walk),
      bar('ours', ({ gate }) => gate),
      bar('markjs', ({ markjs }) => markjs),
      bar('naive', ({ naive }) => naive),
    ],
  };
}
