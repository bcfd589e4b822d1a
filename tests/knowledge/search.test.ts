import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishRecord } from '../../lib/knowledge/card.ts';
import { createLookup } from '../../lib/knowledge/search.ts';
import { toyRecords } from './toy.ts';

const lookup = createLookup(publishRecord(toyRecords()));
const found = (query: string) => lookup.search(query).map(({ kind, id }) => `${kind}/${id}`);

describe('finds', () => {
  test.each([
    ['a claim by its title', 'breeding', 'claims/herons-breed'],
    ['a claim in the other language', 'crían garzas', 'claims/herons-breed'],
    ['without accents', 'crian', 'claims/herons-breed'],
    ['with swapped letters', 'hreons', 'claims/herons-breed'],
    ['with a wrong letter', 'breading', 'claims/herons-breed'],
    ['a word being typed', 'gaz', 'sources/gazette'],
    ['a place by its alias', 'mere', 'places/north-pond'],
    ['a fact by its words', 'spring 2019', 'facts/heron-count'],
    ['a source by its publisher', 'bird club', 'sources/survey'],
  ])('%s: %s', (_, query, hit) => {
    expect(found(query)).toContain(hit);
  });
});

test('hits with all words come before hits with some', () => {
  expect(found('north pond mere')[0]).toBe('places/north-pond');
});

test('a hit tells which words met', () => {
  expect(lookup.search('breeding herons')[0]?.terms).toEqual(expect.arrayContaining(['breeding', 'herons']));
});

test('nothing is found for nothing', () => {
  expect(found('')).toEqual([]);
  expect(found(' .,; ')).toEqual([]);
  expect(found('xylophone')).toEqual([]);
});

test('dotted abbreviations are one word', () => {
  const records = toyRecords();
  Object.assign(records.sources[0] ?? {}, { title: 'The U.K. and EE. UU. of herons' });
  const { search } = createLookup(publishRecord(records));
  for (const query of ['uk', 'U.K.', 'eeuu', 'EE.UU.', 'EE UU'])
    expect(search(query)[0]?.id, query).toBe('gazette');
});

test('no query makes it throw, and the limit holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 5 }), (query, limit) => {
      expect(lookup.search(query, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});
