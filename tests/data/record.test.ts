import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRecords } from '../../lib/build/load.ts';

const { records, problems } = loadRecords(fileURLToPath(new URL('../../data', import.meta.url)));

test('the whole record loads without a problem', () => {
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
});

test('nothing of the record was lost on the way', () => {
  const merged = records?.facts.flatMap(({ merges }) => merges ?? []) ?? [];
  expect((records?.facts.length ?? 0) + merged.length).toBeGreaterThanOrEqual(222);
  expect(records?.claims.length).toBeGreaterThanOrEqual(31);
  expect(records?.places.length).toBeGreaterThanOrEqual(39);
  expect(records?.sources.length).toBeGreaterThanOrEqual(304);
});
