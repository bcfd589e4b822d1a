import { describe, expect, it } from 'vitest';
import type { Example } from '../../lib/train/examples.ts';
import { joinedExamples } from '../../lib/train/join.ts';

const example = (word: string, claim: string, text = `It is ${word}.`): Example =>
  ({
    row: { text, labels: [{ claim, stance: 'asserts' }], alt: [] },
    features: [`w:${word}`, `b:^ ${word}`, `b:${word} $`, `t:place=${word}`, `n:${word}`, 'f:size=0'],
    grounded: new Set([claim]),
  }) as unknown as Example;

const many = Array.from({ length: 20 }, (_, i) => example(`word${i}`, `claim${i}`));

describe('joined sentences', () => {
  it('have the words and claims of both, ties and context of the first', () => {
    const joined = joinedExamples(many);
    expect(joined).toHaveLength(7);
    for (const { features, row } of joined) {
      const one = row.labels[0]?.claim.replace('claim', 'word');
      const other = row.labels[1]?.claim.replace('claim', 'word');
      expect(features).toEqual(expect.arrayContaining([`w:${one}`, `w:${other}`, `b:^ ${one}`, `n:${one}`]));
      expect(features).toContain(`b:${other} $`);
      if (one !== other) expect(features).not.toContain(`t:place=${other}`);
    }
  });

  it('are the same at every run', () => {
    expect(joinedExamples(many)).toEqual(joinedExamples(many));
  });

  it('are made of short sentences alone', () => {
    const long = many.map((one) => ({ ...one, row: { ...one.row, text: 'word '.repeat(30) } }));
    expect(joinedExamples(long)).toEqual([]);
  });
});
