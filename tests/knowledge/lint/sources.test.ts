import { expect, test } from 'vitest';
import { lintSources } from '../../../lib/knowledge/lint/sources.ts';
import { both, broken, first, toyRecords } from '../toy.ts';

test('sound sources pass', () => {
  expect(lintSources(toyRecords())).toEqual([]);
});

test('one publisher does not carry a certain fact', () => {
  const alone = broken(({ facts }) => Object.assign(first(facts), { sources: ['gazette'] }));
  expect(lintSources(alone)).toMatchObject([
    { file: 'facts/heron-count.json', message: expect.stringContaining('One publisher') },
  ]);
});

test.each([
  ['with a reason', { sources: ['gazette'], note: both('Read aloud in public.', 'Leído en público.') }],
  ['with less confidence', { sources: ['gazette'], confidence: 'medium' }],
  ['when it is a primary source', { sources: ['survey'] }],
])('one publisher carries a fact %s', (_, change) => {
  expect(lintSources(broken(({ facts }) => Object.assign(first(facts), change)))).toEqual([]);
});

test('sources stand in order, and the message gives it', () => {
  const swapped = broken(({ facts }) => first(facts).sources.reverse());
  expect(lintSources(swapped)).toMatchObject([{ message: expect.stringContaining('survey, gazette') }]);
});

test('what was not read comes last', () => {
  const unread = broken(({ sources }) => Object.assign(sources[1] ?? {}, { seen: false }));
  expect(lintSources(unread)).toMatchObject([
    { message: expect.stringContaining('gazette, survey') },
    { message: expect.stringContaining('gazette, survey') },
  ]);
});

test.each([
  ['no web address', 'ftp://example.org/x', 'no web address'],
  ['an http address without a note', 'http://example.org/x', 'use https'],
  ['the address of another source', 'https://www.example.org/survey/', 'same address'],
])('%s', (_, url, words) => {
  const problems = lintSources(broken(({ sources }) => Object.assign(first(sources), { url })));
  expect(problems).toMatchObject([{ message: expect.stringContaining(words) }]);
});
