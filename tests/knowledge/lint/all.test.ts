import { expect, test } from 'vitest';
import { lintRecords } from '../../../lib/knowledge/lint/all.ts';
import { broken, first, toyRecords } from '../toy.ts';

test('a sound record has no problem', () => {
  expect(lintRecords(toyRecords())).toEqual([]);
});

test('problems of several kinds are reported together', () => {
  const records = broken(({ claims, places, facts }) => {
    first(claims).title.en = 'x';
    first(places).facts.push('nowhere');
    first(facts).date = '2031';
  });
  const files = lintRecords(records).map(({ file }) => file);
  expect(new Set(files)).toEqual(
    new Set(['claims/herons-breed.json', 'places/north-pond.json', 'facts/heron-count.json']),
  );
});

test('every problem is one sentence that ends with a full stop', () => {
  const records = broken(({ claims, sources }) => {
    first(claims).facts = [];
    first(claims).reviewBy = '2029-01-01';
    first(sources).url = 'ftp://example.org/';
  });
  const problems = lintRecords(records);
  expect(problems.length).toBeGreaterThan(3);
  for (const { message } of problems) expect(message).toMatch(/\S.*\.$/);
});
