import { expect, test } from 'vitest';
import { lintChanges } from '../../../lib/knowledge/lint/changes.ts';
import type { Records } from '../../../lib/knowledge/records.ts';
import { broken, first, toyRecords } from '../toy.ts';

test('a log that leads to this version is sound', () => {
  expect(lintChanges(toyRecords())).toEqual([]);
});

const BROKEN: [string, (records: Records) => unknown, string][] = [
  ['the version was raised', ({ topic }) => Object.assign(topic, { version: '1.3.0' }), 'not version 1.3.0'],
  ['the date was changed', ({ topic }) => Object.assign(topic, { date: '2020-07-01' }), 'of 2020-07-01'],
  ['there is no log', ({ changes }) => changes.pop(), 'npm run diff:data'],
  ['a version comes twice', ({ changes }) => changes.push(first(changes)), '1.2.3 is listed twice'],
  [
    'an older version stands above',
    ({ changes }) => changes.push({ ...first(changes), version: '1.0.0', date: '2021' }),
    'put the newest first',
  ],
  [
    'it names a record that is not there',
    ({ changes }) => first(changes).facts.added.push('duck-count'),
    'no facts/duck-count.json',
  ],
];

test.each(BROKEN)('%s', (_, change, words) => {
  expect(lintChanges(broken(change))).toContainEqual({
    file: 'changes.json',
    id: 'herons-in-town',
    message: expect.stringContaining(words),
  });
});
