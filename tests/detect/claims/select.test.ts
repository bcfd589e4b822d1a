import { describe, expect, it } from 'vitest';
import { chooseClaims } from '../../../lib/detect/claims/select.ts';

const least = { topic: 0.8, claim: 0.3 };
const set = (...claims: string[]) => new Set(claims);
const ranking = (topic: number, claims: Record<string, number>) => ({
  topic,
  claims: new Map(Object.entries(claims)),
});

describe('choosing claims', () => {
  it.each([
    ['all that are likely enough', ranking(0.9, { a: 0.7, b: 0.4, c: 0.2 }), set('a'), set(), ['a', 'b']],
    ['the likeliest, though less likely', ranking(0.9, { a: 0.22, b: 0.21 }), set('a'), set(), ['a']],
    ['none where the likeliest is a guess', ranking(0.9, { a: 0.19, b: 0.1 }), set('a'), set(), []],
    [
      'one whose construction decides',
      ranking(0.9, { a: 0.7, b: 0.15 }),
      set('a', 'b'),
      set('b'),
      ['a', 'b'],
    ],
    [
      'none that the ranker all but excludes',
      ranking(0.9, { a: 0.7, b: 0.05 }),
      set('a', 'b'),
      set('b'),
      ['a'],
    ],
    ['none without a ground', ranking(0.99, { a: 0.9 }), set(), set(), []],
    ['none below the threshold', ranking(0.7, { a: 0.9 }), set('a'), set(), []],
    [
      'below it one that decides and is likely',
      ranking(0.7, { a: 0.9, b: 0.6 }),
      set('a', 'b'),
      set('b'),
      ['b'],
    ],
    ['nothing where no claim is likelier than one', ranking(0.4, { a: 0.9 }), set('a'), set('a'), []],
  ])('%s', (_, made, grounded, decided, expected) => {
    expect(chooseClaims(made, grounded, decided, least)).toEqual(expected);
  });
});
