import { expect, test } from 'vitest';
import { lintReferences } from '../../../lib/knowledge/lint/references.ts';
import type { Records } from '../../../lib/knowledge/records.ts';
import { broken, first, toyRecords, toySource } from '../toy.ts';

test('sound references pass', () => {
  expect(lintReferences(toyRecords())).toEqual([]);
});

const BROKEN: [string, (records: Records) => void, string, string][] = [
  [
    'a claim names a fact that is missing',
    ({ claims }) => first(claims).facts.push('no-such'),
    'claims/herons-breed.json',
    'no facts/no-such.json',
  ],
  [
    'a claim is decided by a fact that is missing',
    ({ claims }) => first(claims).decidedBy.push('no-such'),
    'claims/herons-breed.json',
    '"decidedBy"',
  ],
  [
    'a period rests on a fact that is missing',
    ({ claims }) => first(first(claims).periods).facts.push('no-such'),
    'claims/herons-breed.json',
    '"periods"',
  ],
  [
    'a claim is related to one that is missing',
    ({ claims }) => first(claims).related.push('no-such'),
    'claims/herons-breed.json',
    'no claims/no-such.json',
  ],
  [
    'a claim is related to itself',
    ({ claims }) => first(claims).related.push('herons-breed'),
    'claims/herons-breed.json',
    'itself',
  ],
  [
    'a fact bears on a claim that is missing',
    ({ facts }) => first(facts).claims.push('no-such'),
    'facts/heron-count.json',
    'no claims/no-such.json',
  ],
  [
    'a fact cites a source that is missing',
    ({ facts }) => first(facts).sources.push('no-such'),
    'facts/heron-count.json',
    'no sources/no-such.json',
  ],
  [
    'a place names a fact that is missing',
    ({ places }) => first(places).facts.push('no-such'),
    'places/north-pond.json',
    'no facts/no-such.json',
  ],
  [
    'a place cites a source that is missing',
    ({ places }) => first(places).sources.push('no-such'),
    'places/north-pond.json',
    'no sources/no-such.json',
  ],
  [
    'a reference is doubled',
    ({ facts }) => first(facts).sources.push('survey'),
    'facts/heron-count.json',
    'twice',
  ],
  [
    'a fact does not point back',
    ({ facts }) => first(facts).claims.splice(0, 1, 'other'),
    'claims/herons-breed.json',
    'add it there',
  ],
  [
    'no claim shows a fact',
    ({ claims }) => first(claims).facts.pop(),
    'facts/heron-nests.json',
    'No claim shows it',
  ],
  [
    'nobody cites a source',
    ({ sources }) => sources.push(toySource('diary', 'A')),
    'sources/diary.json',
    'delete it',
  ],
];

test.each(BROKEN)('%s', (_, change, file, words) => {
  const problems = lintReferences(broken(change));
  expect(problems).toContainEqual(expect.objectContaining({ file, message: expect.stringContaining(words) }));
});

test('a missing record is named, so that a broken file is not reported twice', () => {
  const [problem] = lintReferences(broken(({ facts }) => first(facts).sources.push('no-such')));
  expect(problem?.about).toBe('no-such');
});
