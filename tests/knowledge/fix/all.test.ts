import { expect, test } from 'vitest';
import { fixRecords } from '../../../lib/knowledge/fix/all.ts';
import { lintRecords } from '../../../lib/knowledge/lint/all.ts';
import type { Records } from '../../../lib/knowledge/records.ts';
import { both, broken, first, toyRecords } from '../toy.ts';

test('a sound record stays as it is', () => {
  expect(fixRecords(toyRecords())).toEqual(toyRecords());
});

const LATE = {
  year: 2003,
  ...both('The pond was cleaned by the town.', 'El pueblo limpió el estanque del parque.'),
};

const BROKEN: [string, (records: Records) => unknown][] = [
  ['sources out of order', ({ facts }) => first(facts).sources.reverse()],
  ['a source named twice', ({ facts }) => first(facts).sources.push('survey')],
  ['a claim named twice', ({ facts }) => first(facts).claims.push('herons-breed')],
  ['a fact shown twice', ({ claims }) => first(claims).facts.push('heron-count')],
  ['a fact that decides and is not shown', ({ claims }) => first(claims).facts.shift()],
  ['events out of order', ({ claims }) => first(claims).since.push(LATE)],
  [
    'periods out of order',
    ({ claims }) => first(claims).periods.push({ ...first(first(claims).periods), from: '1930', to: '1940' }),
  ],
  ['a claim related to itself', ({ claims }) => first(claims).related.push('herons-breed')],
  ['a place that is its own alias', ({ places }) => first(places).aliases.push('north pond')],
  ['an alias written twice', ({ places }) => first(places).aliases.push('the mere')],
  ['a fact of a place named twice', ({ places }) => first(places).facts.push('heron-count')],
  ['a gate word with an accent', ({ topic }) => first(topic.gate).words.push('Garzón')],
  ['a gate word twice', ({ topic }) => first(topic.gate).words.push('heron')],
  [
    'versions out of order',
    ({ topic, changes }) => {
      Object.assign(topic, { version: '1.3.0', date: '2020-07-01' });
      changes.push({ ...first(changes), version: '1.3.0', date: '2020-07-01' });
    },
  ],
];

test.each(BROKEN)('%s is mended', (_, change) => {
  const records = broken(change);
  expect(lintRecords(records)).not.toEqual([]);
  expect(lintRecords(fixRecords(records))).toEqual([]);
});

test('a fact that a claim shows comes to name it', () => {
  const records = broken(({ claims, facts }) => {
    const other = { ...first(claims), id: 'herons-rest', facts: ['heron-count', 'heron-nests'] };
    claims.push(other);
    first(facts).claims = ['herons-rest'];
  });
  expect(first(fixRecords(records).facts).claims).toEqual(['herons-rest', 'herons-breed']);
});

test('what takes judgement is left alone', () => {
  const records = broken(({ claims, facts }) => {
    first(claims).title.en = 'x';
    first(facts).sources.push('nowhere');
  });
  const fixed = fixRecords(records);
  expect(first(fixed.claims).title.en).toBe('x');
  expect(first(fixed.facts).sources).toContain('nowhere');
});
