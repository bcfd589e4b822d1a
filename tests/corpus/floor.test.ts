import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDetector } from '../../lib/check/detector.ts';
import { type Labelled, readCorpus } from '../../lib/train/corpus.ts';
import { addSentence, newTally, ratesOf, type Tally } from '../../lib/train/tally.ts';

interface Floor {
  precision: number;
  recall: number;
  claims: number;
  stance: number;
}

/** Files that are held to a floor of their own, besides all together; `unseen` are pages that no weight was learned from. */
const KINDS = ['dev', 'more', 'pages', 'all', 'unseen'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Scores that a change may not lower, in per cent; raise them when they have grown. All but `unseen` are on sentences that
 * the ranker was trained on, so they guard against breakage and say nothing of other text.
 */
const floors: Record<'en' | 'es', Record<Kind, Floor>> = JSON.parse(
  readFileSync('tests/corpus/floor.json', 'utf8'),
);

describe.each(['en', 'es'] as const)('the corpus in %s', (lang) => {
  const detector = openDetector();
  const tallies = Object.fromEntries(KINDS.map((kind) => [kind, newTally()])) as Record<Kind, Tally>;
  const judge = (row: Labelled, kinds: Kind[]) =>
    addSentence(
      row,
      detector.detect(row).findings,
      kinds.map((kind) => tallies[kind]),
    );
  const rows = readCorpus('tests/corpus', lang);
  for (const row of rows)
    judge(
      row,
      KINDS.filter((kind) => kind === 'all' || row.file === `${kind}.${lang}.jsonl`),
    );
  const unseen = readCorpus('tests/corpus/unseen', lang);
  for (const row of unseen) judge(row, ['unseen']);

  const scores = KINDS.flatMap((kind) => {
    const { detection, claims, stances } = tallies[kind];
    const { precision, recall } = ratesOf(detection);
    const floor = floors[lang][kind];
    return [
      [kind, 'precision', precision, floor.precision],
      [kind, 'recall', recall, floor.recall],
      [kind, "claims' F1", ratesOf(claims).f1, floor.claims],
      [kind, 'stance accuracy', (100 * stances.right) / stances.of, floor.stance],
    ] as const;
  });

  it.each(scores)('in %s keeps its %s', (_kind, _score, score, least) => {
    expect(score).toBeGreaterThanOrEqual(least);
  });

  it('has its own ids', () => {
    const ids = [...rows, ...unseen].map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
