import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDetector } from '../../lib/check/detector.ts';
import { addSentence, newTally, ratesOf } from '../../lib/train/tally.ts';
import { readCorpus } from '../../lib/train/corpus.ts';

/** Scores that a change may not lower, in per cent; raise them when they have grown. They are on sentences that the ranker was trained on, so they guard against breakage and say nothing of unseen text. */
const floors: Record<'en' | 'es', { precision: number; recall: number; claims: number; stance: number }> = JSON.parse(
  readFileSync('tests/corpus/floor.json', 'utf8'),
);

describe.each(['en', 'es'] as const)('the corpus in %s', (lang) => {
  const detector = openDetector();
  const tally = newTally();
  const rows = readCorpus('tests/corpus', lang);
  for (const row of rows) addSentence(row, detector.detect(row).findings, [tally]);
  const detection = ratesOf(tally.detection);
  const floor = floors[lang];

  it.each([
    ['precision', detection.precision, floor.precision],
    ['recall', detection.recall, floor.recall],
    ["claims' F1", ratesOf(tally.claims).f1, floor.claims],
    ['stance accuracy', (100 * tally.stances.right) / tally.stances.of, floor.stance],
  ])('keeps its %s', (_, score, least) => {
    expect(score).toBeGreaterThanOrEqual(least);
  });

  it('has its own ids', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
});
