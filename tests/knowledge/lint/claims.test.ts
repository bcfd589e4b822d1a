import { expect, test } from 'vitest';
import { lintClaims } from '../../../lib/knowledge/lint/claims.ts';
import type { Claim } from '../../../lib/knowledge/schema/record.ts';
import { broken, first, toyRecords } from '../toy.ts';

test('a sound claim passes', () => {
  expect(lintClaims(toyRecords())).toEqual([]);
});

const BROKEN: [string, (claim: Claim) => void, string][] = [
  [
    'one fact needs a reason',
    (claim) => Object.assign(claim, { facts: ['heron-count'], periods: [] }),
    'fewer than two facts',
  ],
  [
    'two facts need none',
    (claim) => Object.assign(claim, { fewFactsReason: 'none found' }),
    'remove "fewFactsReason"',
  ],
  [
    'a deciding fact is shown',
    (claim) => Object.assign(claim, { decidedBy: ['heron-count', 'hidden-fact'] }),
    'is not in "facts"',
  ],
  [
    "a period's fact is shown",
    (claim) => Object.assign(first(claim.periods), { facts: ['hidden-fact'] }),
    'is not in "facts"',
  ],
  [
    'the reason names deciding facts only',
    (claim) => Object.assign(claim, { ratingReason: 'See heron-nests.' }),
    'is not in "decidedBy"',
  ],
  ['an opinion has no periods', (claim) => Object.assign(claim, { rating: 'opinion' }), 'remove "periods"'],
];

test.each(BROKEN)('%s', (_, change, words) => {
  const problems = lintClaims(broken(({ claims }) => change(first(claims))));
  expect(problems).toMatchObject([
    { file: 'claims/herons-breed.json', message: expect.stringContaining(words) },
  ]);
});

test('one fact passes with a reason', () => {
  const records = broken(({ claims }) => {
    Object.assign(first(claims), {
      facts: ['heron-count'],
      periods: [],
      fewFactsReason: 'Nobody else counts.',
    });
  });
  expect(lintClaims(records)).toEqual([]);
});
