import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleCard, publishRecord } from '../../lib/knowledge/card.ts';
import { readCard, readRecord } from '../../lib/knowledge/runtime.ts';
import { toyClaim, toyRecords } from './toy.ts';

/** What a fetch would give. */
const shipped = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('a sound record and card are read whole, without a notice', () => {
  const record = shipped(publishRecord(toyRecords()));
  expect(readRecord(record)).toEqual({ value: record, notices: [] });
  const card = shipped(assembleCard(toyClaim(), toyRecords()));
  expect(readCard(card)).toEqual({ value: card, notices: [] });
});

test('a bad record is left out with a notice and the rest is kept', () => {
  const record = shipped(publishRecord(toyRecords()));
  Object.assign(record.facts[0] ?? {}, { confidence: 'certain' });
  const { value, notices } = readRecord(record);
  expect(notices).toEqual([expect.stringMatching(/^facts heron-count: confidence .* left out\.$/)]);
  expect(value?.facts.map(({ id }) => id)).toEqual(['heron-nests']);
  expect(value?.claims[0]?.facts).toEqual(['heron-nests']);
  expect(value?.places[0]?.facts).toEqual([]);
});

test('a fact that lost its last source goes too', () => {
  const card = shipped(assembleCard(toyClaim(), toyRecords()));
  card.sources = [];
  expect(readCard(card).value?.facts).toEqual([]);
});

test('without its claim there is no card, without its head no record', () => {
  expect(readCard({ version: '1.0.0' })).toMatchObject({ value: undefined, notices: [expect.any(String)] });
  expect(readRecord({ claims: [] })).toMatchObject({ value: undefined, notices: [expect.any(String)] });
});

test('a list that is missing is empty, with a notice', () => {
  const { places: _, ...record } = shipped(publishRecord(toyRecords()));
  expect(readRecord(record)).toMatchObject({
    value: { places: [] },
    notices: ['The list of places is missing.'],
  });
});

test('nothing that JSON can hold makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      readRecord(a);
      readCard({ ...shipped(assembleCard(toyClaim(), toyRecords())), facts: a, sources: b });
      readRecord({ ...shipped(publishRecord(toyRecords())), claims: a, places: [b] });
    }),
  );
});
