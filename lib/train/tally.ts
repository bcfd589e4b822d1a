import type { Finding } from '../detect/types.ts';
import type { Labelled } from './corpus.ts';

/** Counts of a set of judged sentences. */
export interface Tally {
  sentences: number;
  /** Sentences with a label against sentences with a finding. */
  detection: { right: number; wrong: number; missed: number };
  /** Claims, a sentence counting each once. */
  claims: { right: number; wrong: number; missed: number };
  /** Stances of the claims that were found. */
  stances: { right: number; of: number };
}

/** An empty tally. */
export function newTally(): Tally {
  return {
    sentences: 0,
    detection: { right: 0, wrong: 0, missed: 0 },
    claims: { right: 0, wrong: 0, missed: 0 },
    stances: { right: 0, of: 0 },
  };
}

/**
 * Adds a sentence to the tallies and says what is wrong with it. `alt` labels are neither hits nor errors; a sentence
 * that has only these is left out of detection.
 */
export function addSentence(
  gold: Pick<Labelled, 'labels' | 'alt'>,
  findings: Pick<Finding, 'claim' | 'stance'>[],
  tallies: Tally[],
): string[] {
  const found = new Map(findings.toReversed().map((f) => [f.claim, f.stance]));
  const errors: string[] = [];
  for (const tally of tallies) tally.sentences++;
  countDetection(gold, found.size > 0, tallies);
  for (const [claim, stance] of found) {
    const label = gold.labels.find((l) => l.claim === claim);
    const alt = gold.alt.filter((l) => l.claim === claim);
    if (label) errors.push(...countMatch(claim, stance, label.stance, alt, tallies));
    else if (alt.length === 0) errors.push(...count(tallies, 'wrong', `wrong ${claim} (${stance})`));
  }
  for (const { claim, stance } of gold.labels)
    if (!found.has(claim)) errors.push(...count(tallies, 'missed', `missed ${claim} (${stance})`));
  return errors;
}

function countDetection(gold: Pick<Labelled, 'labels' | 'alt'>, found: boolean, tallies: Tally[]): void {
  const positive = gold.labels.length > 0;
  if (!positive && gold.alt.length > 0) return;
  const cell = positive ? (found ? 'right' : 'missed') : found ? 'wrong' : undefined;
  if (cell) for (const tally of tallies) tally.detection[cell]++;
}

function count(tallies: Tally[], cell: 'wrong' | 'missed', error: string): string[] {
  for (const tally of tallies) tally.claims[cell]++;
  return [error];
}

function countMatch(
  claim: string,
  stance: string,
  wanted: string,
  alt: { stance: string }[],
  tallies: Tally[],
): string[] {
  const right = stance === wanted || alt.some((l) => l.stance === stance);
  for (const tally of tallies) {
    tally.claims.right++;
    tally.stances.of++;
    if (right) tally.stances.right++;
  }
  return right ? [] : [`stance of ${claim}: said ${stance}, is ${wanted}`];
}

/** Precision, recall and F1 in per cent; NaN where nothing was found or nothing is there. */
export function ratesOf({ right, wrong, missed }: Tally['detection']): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = (100 * right) / (right + wrong);
  const recall = (100 * right) / (right + missed);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** One line: detection P / R, claims P / R / F1, stance accuracy. */
export function formatTally(name: string, tally: Tally): string {
  const n = (x: number) => (Number.isNaN(x) ? '  n/a' : x.toFixed(1).padStart(5));
  const d = ratesOf(tally.detection);
  const c = ratesOf(tally.claims);
  const stance = (100 * tally.stances.right) / tally.stances.of;
  return `${name.padEnd(22)} ${String(tally.sentences).padStart(5)}  detection ${n(d.precision)} / ${n(d.recall)}  claims ${n(c.precision)} / ${n(c.recall)} / ${n(c.f1)}  stance ${n(stance)}`;
}
