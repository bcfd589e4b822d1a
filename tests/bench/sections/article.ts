import type { Chromiums } from '../browsers/chromium.ts';
import { look, type Sight } from '../browsers/look.ts';
import { type Work, workOf } from '../browsers/trace.ts';
import { median } from '../report/figures.ts';
import type { Bar, Section } from '../report/types.ts';

type Who = 'bare' | 'ours' | 'markjs' | 'naive';
const WHO: Who[] = ['bare', 'ours', 'markjs', 'naive'];

interface Measured {
  total: number;
  longest: number;
  longestLater: number;
  first: number | undefined;
  last: number | undefined;
}

async function measure(chromiums: Chromiums, who: Who, address: string, runs: number): Promise<Measured> {
  const works: Work[] = [];
  const sights: Sight[] = [];
  await look(chromiums[who], address);
  for (let run = 0; run < runs; run++) {
    const { trace } = await look(chromiums[who], address, { trace: true });
    if (trace) works.push(workOf(trace, new URL(address).origin));
    sights.push(await look(chromiums[who], address, { watch: true }));
  }
  const at = (pick: 'first' | 'last') => {
    const times = sights.flatMap((sight) => sight[pick] ?? []);
    return times.length > 0 ? median(times) : undefined;
  };
  return {
    total: median(works.map(({ total }) => total)),
    longest: median(works.map(({ longest }) => longest)),
    longestLater: median(works.map(({ longestLater }) => longestLater)),
    first: at('first'),
    last: at('last'),
  };
}

/** An article of 1,000 words on the topic, in each language: `pages` are its addresses by name. */
export async function measureArticle(
  chromiums: Chromiums,
  pages: Record<string, string>,
  runs: number,
): Promise<{ section: Section; bars: Bar[] }> {
  const section: Section = {
    title: 'A relevant article of 1,000 words, in Chromium',
    how: `Milliseconds of all tasks of the page's main thread, script, layout and painting: medians of ${runs} runs. "more" is beside those of the page alone; "later" after a script's own evaluation.`,
    head: ['page', 'who', 'total', 'more', 'longest', 'longest later', 'first mark', 'last mark'],
    rows: [],
    budgets: [],
  };
  const bars: Bar[] = [];
  for (const [name, address] of Object.entries(pages)) {
    const more = {} as Record<Who, number>;
    const measured = {} as Record<Who, Measured>;
    for (const who of WHO) {
      const one = await measure(chromiums, who, address, runs);
      measured[who] = one;
      more[who] = one.total - measured.bare.total;
      const times = [one.first, one.last].map((time) => (time === undefined ? '' : Math.round(time)));
      section.rows.push([name, who, one.total, more[who], one.longest, one.longestLater, ...times]);
      if (who !== 'bare') bars.push({ group: `1,000 words on the topic (${name})`, who, value: more[who] });
    }
    section.budgets.push(
      {
        what: `${name}: longest task after evaluation`,
        value: measured.ours.longestLater,
        limit: 16,
        unit: 'ms',
      },
      {
        what: `${name}: total, evaluation included`,
        value: more.ours / more.naive,
        limit: 1 / 5,
        unit: 'of naive',
      },
    );
  }
  return { section, bars };
}
