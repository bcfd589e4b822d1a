import { hashOf } from '../../../lib/detect/learned/hash.ts';
import type { Labelled } from '../../../lib/train/corpus.ts';
import { newTally, ratesOf, type Tally } from '../../../lib/train/tally.ts';

/** The counts of each sentence. */
export type Counts = ReadonlyMap<Labelled, Tally>;

/** The counts of the sentences that are asked for, added up. */
export function sumOf(counts: Counts, wanted: (row: Labelled) => boolean): Tally {
  const total = newTally();
  for (const [row, { sentences, detection, claims, stances }] of counts) {
    if (!wanted(row)) continue;
    total.sentences += sentences;
    for (const cell of ['right', 'wrong', 'missed'] as const) {
      total.detection[cell] += detection[cell];
      total.claims[cell] += claims[cell];
    }
    total.stances.right += stances.right;
    total.stances.of += stances.of;
  }
  return total;
}

/** Groups of pages, each left out once. */
const GROUPS = 40;

function groupOf({ site, title, id }: Labelled): number {
  return hashOf(site || title || id, 16) % GROUPS;
}

/**
 * Points of claim F1 that `after` has more than `before`, and half of its 95% interval, by the delete-a-group jackknife
 * (Kott 2001): sentences of one page stand and fall together.
 */
export function gainOf(
  before: Counts,
  after: Counts,
  wanted: (row: Labelled) => boolean,
): { gain: number; margin: number } {
  const gainWithout = (left?: number) => {
    const kept = (row: Labelled) => wanted(row) && groupOf(row) !== left;
    return ratesOf(sumOf(after, kept).claims).f1 - ratesOf(sumOf(before, kept).claims).f1;
  };
  const gain = gainWithout();
  const squares = Array.from({ length: GROUPS }, (_, group) => (gainWithout(group) - gain) ** 2);
  const variance = (squares.reduce((a, b) => a + b) * (GROUPS - 1)) / GROUPS;
  return { gain, margin: 1.96 * Math.sqrt(variance) };
}
