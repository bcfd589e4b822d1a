import { chooseClaims, leastFor } from '../detect/claims/select.ts';
import type { Stance } from '../knowledge/schema/values.ts';
import type { SETTINGS } from './learn.ts';
import { addSentence, formatTally, newTally, type Tally } from './tally.ts';
import type { Prediction } from './validate.ts';

/** How claims are chosen. */
type Way = 'rules alone' | 'ranker alone' | 'both';
const WAYS: Way[] = ['rules alone', 'ranker alone', 'both'];

/**
 * A table of cross-validated scores: rules alone, ranker alone, both, by kind of file. Stances are those of the cues for
 * rules alone, and learned ones else; they are taken for the labelled claims, so that the columns can be compared.
 */
export function reportOf(predictions: Prediction[], least: (typeof SETTINGS)['least']): string {
  const tallies = new Map<string, Tally>();
  for (const prediction of predictions) {
    for (const way of WAYS) {
      const claims = claimsBy(way, prediction, least);
      const findings = claims.map((claim) => ({ claim, stance: stanceBy(way, prediction, claim) }));
      const names = [`${way}, ${kindOf(prediction.example.row.file)}`, `${way}, all`];
      addSentence(
        prediction.example.row,
        findings,
        names.map((name) => tallyOf(tallies, name)),
      );
    }
  }
  return [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, tally]) => formatTally(name.padEnd(28), tally))
    .join('\n');
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

/** `pages-3.en.jsonl` is of the kind "pages-N". */
function kindOf(file: string): string {
  return file.replace(/\.e[ns]\.jsonl$/, '').replace(/-\d+$/, '-N');
}

const ALL_GROUNDED: ReadonlySet<string> = new Set(['']);
const NONE: ReadonlySet<string> = new Set();

function claimsBy(
  way: Way,
  { example, topic, claims }: Prediction,
  least: (typeof SETTINGS)['least'],
): string[] {
  const { grounded, decided, tie } = example;
  if (way === 'rules alone') return [...decided];
  const ranking = { topic, claims };
  return way === 'both'
    ? chooseClaims(ranking, grounded, decided, leastFor(tie, least))
    : chooseClaims(ranking, ALL_GROUNDED, NONE, leastFor(tie, least));
}

function stanceBy(way: Way, { example, stances }: Prediction, claim: string): Stance {
  const at = example.stances.findIndex((stated) => stated.claim === claim);
  const ruled = example.stances[at]?.ruled ?? 'asserts';
  return way === 'rules alone' ? ruled : (stances[at] ?? 'asserts');
}
