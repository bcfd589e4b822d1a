import { expect, test } from 'vitest';
import { lintAliases } from '../../../lib/knowledge/lint/aliases.ts';
import { broken, toyPlace, toyRecords } from '../toy.ts';

test('sound names pass', () => {
  expect(lintAliases(toyRecords())).toEqual([]);
});

test('two places do not share a name, whatever its accents and capitals', () => {
  const shared = broken(({ places }) => places.push(toyPlace('south-pond', ['the MÉRE'])));
  expect(lintAliases(shared)).toMatchObject([
    { file: 'places/south-pond.json', message: expect.stringContaining('north-pond') },
  ]);
});

test('a place does not repeat its own name', () => {
  const repeated = broken((records) => {
    records.places = [toyPlace('north-pond', ['North Pond'])];
  });
  expect(lintAliases(repeated)).toMatchObject([{ message: expect.stringContaining('twice') }]);
});
