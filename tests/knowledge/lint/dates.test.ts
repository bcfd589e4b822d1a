import { expect, test } from 'vitest';
import { lintDates } from '../../../lib/knowledge/lint/dates.ts';
import type { Records } from '../../../lib/knowledge/records.ts';
import { both, broken, first, toyRecords } from '../toy.ts';

test('sound dates pass', () => {
  expect(lintDates(toyRecords())).toEqual([]);
});

const why = both('x', 'x');
const period = (from: string, to: string) => ({
  from,
  to,
  rating: 'mixed' as const,
  why,
  facts: ['heron-nests'],
});
const BROKEN: [string, (records: Records) => void, string][] = [
  [
    'a fact of the future',
    ({ facts }) => Object.assign(first(facts), { date: '2021', asOf: '2021' }),
    'after the record',
  ],
  [
    'a source of the future',
    ({ sources }) => Object.assign(first(sources), { date: '2020-07' }),
    'after the record',
  ],
  [
    'a claim checked in the future',
    ({ claims }) => Object.assign(first(claims), { asOf: '2020-07-01' }),
    'after the record',
  ],
  [
    'an end before the beginning',
    ({ facts }) => Object.assign(first(facts), { until: '2019-03-31' }),
    '"until"',
  ],
  ['known before it happened', ({ facts }) => Object.assign(first(facts), { asOf: '2018' }), '"asOf"'],
  [
    'a period that ends before it begins',
    ({ claims }) => Object.assign(first(claims), { periods: [period('1960', '1950')] }),
    'before it begins',
  ],
  [
    'periods out of order',
    ({ claims }) =>
      Object.assign(first(claims), { periods: [period('1960', '1970'), period('1940', '1950')] }),
    'overlaps',
  ],
  [
    'periods that overlap',
    ({ claims }) =>
      Object.assign(first(claims), { periods: [period('1940', '1950'), period('1950-12', '1960')] }),
    'overlaps',
  ],
  ['events out of order', ({ claims }) => first(claims).since.reverse(), '"since"'],
  [
    'a review that comes too late',
    ({ claims }) => Object.assign(first(claims), { reviewBy: '2020-12-02' }),
    '"reviewBy"',
  ],
  [
    'a review that comes before its time',
    ({ claims }) => Object.assign(first(claims), { reviewBy: '2020-05-31' }),
    '"reviewBy"',
  ],
  [
    'a permit that ends before it begins',
    ({ facts }) => Object.assign(first(facts), { permit: { from: '2019-05', to: '2019-04' } }),
    '"permit" ends before it begins',
  ],
  [
    'a claim newer than its facts',
    ({ claims }) => Object.assign(first(claims), { asOf: '2020-06' }),
    'later than its newest fact',
  ],
];

test.each(BROKEN)('%s', (_, change, words) => {
  expect(lintDates(broken(change))).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(words) }),
  );
});

test('a partial date that may still be in time passes', () => {
  expect(
    lintDates(broken(({ facts }) => Object.assign(first(facts), { date: '2020', asOf: '2020' }))),
  ).toEqual([]);
});
