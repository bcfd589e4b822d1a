import type { DetectionData } from '../detect/data.ts';
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
export function reportOf(
  predictions: Prediction[],
  data: DetectionData,
  least: (typeof SETTINGS)['least'],
): string {
  const tallies = new Map<string, Tally>();
  const deciding = new Map(
    data.rules.filter((rule) => rule.strength === 'decides').map((rule) => [`r:${rule.id}`, rule.claim]),
  );
  for (const prediction of predictions) {
    for (const way of WAYS) {
      const claims = claimsBy(way, prediction, deciding, least);
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

function claimsBy(
  way: Way,
  { example, topic, claims }: Prediction,
  deciding: Map<string, string>,
  least: (typeof SETTINGS)['least'],
): string[] {
  if (way === 'rules alone')
    return [...new Set(example.features.flatMap((feature) => deciding.get(feature) ?? []))];
  if (topic < least.topic || (way === 'both' && example.grounded.size === 0)) return [];
  const top = Math.max(...claims.values());
  return [...claims].filter(([, p]) => p === top || p >= least.claim).map(([claim]) => claim);
}

function stanceBy(way: Way, { example, stances }: Prediction, claim: string): Stance {
  const at = example.stances.findIndex((stated) => stated.claim === claim);
  const ruled = example.stances[at]?.ruled ?? 'asserts';
  return way === 'rules alone' ? ruled : (stances[at] ?? 'asserts');
}
