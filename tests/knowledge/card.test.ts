import { expect, test } from 'vitest';
import { assembleCard, publishRecord } from '../../lib/knowledge/card.ts';
import { newestDate } from '../../lib/knowledge/records.ts';
import { both, first, toyClaim, toyRecords } from './toy.ts';

test('a card holds its facts in the order of the claim and their sources by first mention', () => {
  const records = toyRecords();
  const card = assembleCard({ ...toyClaim(), facts: ['heron-nests', 'heron-count'] }, records);
  expect(card.facts.map(({ id }) => id)).toEqual(['heron-nests', 'heron-count']);
  expect(card.sources.map(({ id }) => id)).toEqual(['survey', 'gazette']);
  expect(card).toMatchObject({ version: '1.2.3', newest: '2020-05' });
});

test('a card names the places whose facts bear on the claim', () => {
  const records = toyRecords();
  expect(assembleCard(toyClaim(), records).places.map(({ id }) => id)).toEqual(['north-pond']);
  for (const fact of records.facts) fact.claims = ['other'];
  expect(assembleCard(toyClaim(), records).places).toEqual([]);
});

test("the claim's own caution goes before the topic's", () => {
  const records = toyRecords();
  const own = both('Count again.', 'Cuente otra vez.');
  const { cautions } = assembleCard({ ...toyClaim(), cautions: { count: own } }, records);
  expect(cautions.count).toEqual(own);
  expect(cautions.place).toEqual(records.topic.cautions.place);
});

test('readers get no proof sentences and no gate', () => {
  const published = JSON.stringify(publishRecord(toyRecords()));
  expect(published).not.toContain(first(toyClaim().examples.fires).text);
  expect(published).not.toContain('gate');
});

test('the newest date is that of the latest check', () => {
  const records = toyRecords();
  first(records.facts).asOf = '2020-06-02';
  expect(newestDate(records)).toBe('2020-06-02');
});
