/**
 * `npm run bench:tiers [-- --room=2]`: what more of compromise than its tokenizer would give and cost. The ranker and the
 * judge of stances are learned with the tags, lemmas and phrases of each tier beside their own features, in the same room
 * for weights or so many times as much, and cross-validated by page as in `npm run train`. Takes a quarter of an hour. The
 * Spanish tier is an old package that nothing else here needs: without `npm install --no-save es-compromise@0.2.11` it is
 * left out.
 */
import { compileDetection, compileLanguage } from '../../lib/build/detection.ts';
import { analyse } from '../../lib/detect/analysis.ts';
import { buildLexicon } from '../../lib/detect/concepts/lexicon.ts';
import { Language } from '../../lib/knowledge/schema/values.ts';
import { ROOT } from '../../lib/launch/build.ts';
import { type Labelled, readCorpus } from '../../lib/train/corpus.ts';
import { examplesOf } from '../../lib/train/examples.ts';
import { readProofs } from '../../lib/train/proofs.ts';
import { ratesOf } from '../../lib/train/tally.ts';
import { formatReport } from './report/table.ts';
import type { Section } from './report/types.ts';
import { type Cost, costsOf } from './tiers/cost.ts';
import { addedBy, type Nlp } from './tiers/features.ts';
import { type Counts, gainOf, sumOf } from './tiers/gain.ts';
import { extend, judge } from './tiers/score.ts';
import type { Tier } from './tiers/types.ts';

const ONE: Tier = { module: 'compromise/one', adds: '' };
const TIERS: Record<Language, Tier[]> = {
  en: [ONE, { module: 'compromise/two', adds: 'tags' }, { module: 'compromise/three', adds: 'phrases' }],
  es: [ONE, { module: 'es-compromise', adds: 'phrases' }],
};
/** Processes that each cost is the median of. */
const RUNS = 7;
/** For the weights of the claims, times what is shipped. */
const room = Number(process.argv[2]?.replace('--room=', '') ?? 1);
const DATA = `${ROOT}/data`;

const HEAD = [
  'tier',
  'precision',
  'recall',
  'claims',
  'gained',
  'stances',
  'claims, core',
  'gained',
  'kB',
  'load, ms',
  'heap, MB',
  '1,000 words, ms',
  'times one',
];

const isAny = () => true;

/** Written sentences and sentences of real pages, which the others were written to help with. */
function isCore({ file }: Labelled): boolean {
  return /^(?:dev|more|pages)\./.test(file);
}

function isInstalled({ module }: Tier): boolean {
  try {
    import.meta.resolve(module);
    return true;
  } catch {
    return false;
  }
}

/** Reads every labelled sentence with each tier; the larger tiers are loaded last, since they change the smaller ones. */
async function countsOf(lang: Language, tiers: readonly Tier[]): Promise<Counts[]> {
  const data = compileDetection(DATA);
  const language = compileLanguage(DATA, lang);
  const claims = Object.keys(data.claims).sort();
  const rows = [...readCorpus(`${ROOT}/tests/corpus`, lang), ...readProofs(DATA, lang)];
  const examples = examplesOf(rows, data, language);
  const lexicon = buildLexicon(language.lexicon);
  const counts: Counts[] = [];
  for (const { module, adds } of tiers) {
    const { default: nlp } = (await import(module)) as { default: Nlp };
    const read = ({ text }: Labelled) => addedBy(nlp, analyse(text, lang, lexicon), adds === 'phrases');
    const extended = adds === '' ? examples : extend(examples, rows.map(read));
    counts.push(judge(extended, lang, claims, room));
  }
  return counts;
}

function rowOf({ module }: Tier, counts: Counts, cost: Cost, [one, least]: [Counts, Cost]): string[] {
  const all = sumOf(counts, isAny);
  const { precision, recall } = ratesOf(all.detection);
  const gained = (wanted: (row: Labelled) => boolean) => {
    if (counts === one) return '';
    const { gain, margin } = gainOf(one, counts, wanted);
    return `${gain.toFixed(1)} ± ${margin.toFixed(1)}`;
  };
  return [
    module,
    precision.toFixed(1),
    recall.toFixed(1),
    ratesOf(all.claims).f1.toFixed(1),
    gained(isAny),
    ((100 * all.stances.right) / all.stances.of).toFixed(1),
    ratesOf(sumOf(counts, isCore).claims).f1.toFixed(1),
    gained(isCore),
    (cost.bytes / 1000).toFixed(0),
    cost.load.toFixed(0),
    (cost.heap / 1e6).toFixed(1),
    cost.read.toFixed(0),
    (cost.read / least.read).toFixed(1),
  ];
}

async function measure(lang: Language): Promise<Section> {
  const tiers = TIERS[lang].filter(isInstalled);
  const costs = await costsOf(tiers, compileLanguage(DATA, lang), RUNS);
  const counts = await countsOf(lang, tiers);
  const missing = TIERS[lang].filter((tier) => !isInstalled(tier));
  const left = missing.map(({ module }) => ` ${module} is not installed, so it is left out.`).join('');
  const one = [counts[0], costs[0]] as [Counts, Cost];
  return {
    title: `Tiers of compromise, ${lang}`,
    how: `Sentences, claims (micro-F1) and stances in per cent, all files and the core (dev, more, pages); gains with their 95% interval. Costs are medians of ${RUNS} new processes; kB are minified, of compromise/one only the tokenizer, as shipped.${left}`,
    head: HEAD,
    rows: tiers.map((tier, at) => rowOf(tier, counts[at] as Counts, costs[at] as Cost, one)),
    budgets: [],
  };
}

for (const lang of Language.options) {
  const section = await measure(lang);
  console.log(formatReport({ on: [`Node ${process.versions.node}`], sections: [section], bars: [] }));
}
