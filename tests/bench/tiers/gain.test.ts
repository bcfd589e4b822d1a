import { expect, test } from 'vitest';
import type { Labelled } from '../../../lib/train/corpus.ts';
import { addSentence, newTally } from '../../../lib/train/tally.ts';
import { type Counts, gainOf, sumOf } from './gain.ts';

const rows = Array.from(
  { length: 200 },
  (_, i) =>
    ({
      id: `row-${i}`,
      labels: [{ claim: 'a', stance: 'asserts' }],
      alt: [],
      file: 'dev.en.jsonl',
    }) as unknown as Labelled,
);

/** Finds the label of the first `found` rows. */
function countsWith(found: number): Counts {
  return new Map(
    rows.map((row, i) => {
      const tally = newTally();
      addSentence(row, i < found ? row.labels : [], [tally]);
      return [row, tally];
    }),
  );
}

test('sums count the wanted sentences', () => {
  const counts = countsWith(150);
  expect(sumOf(counts, () => true)).toMatchObject({
    sentences: 200,
    claims: { right: 150, wrong: 0, missed: 50 },
    stances: { right: 150, of: 150 },
  });
  expect(sumOf(counts, ({ id }) => id === 'row-199').claims).toEqual({ right: 0, wrong: 0, missed: 1 });
});

test('the same counts gain nothing, for sure', () => {
  expect(gainOf(countsWith(100), countsWith(100), () => true)).toEqual({ gain: 0, margin: 0 });
});

test('the margin is that of the sentences that differ', () => {
  const { gain, margin } = gainOf(countsWith(100), countsWith(120), () => true);
  expect(gain).toBeCloseTo(75 - 66.67, 1);
  // 20 of 200 sentences turned: the share's standard error is 2.1 points, and F1 moves less than the share
  expect(margin).toBeGreaterThan(1.5);
  expect(margin).toBeLessThan(6);
});
