import { expect, test } from 'vitest';
import { lintTopic } from '../../../lib/knowledge/lint/topic.ts';
import type { Records } from '../../../lib/knowledge/records.ts';
import { both, broken, first, toyRecords } from '../toy.ts';

test('a sound topic passes', () => {
  expect(lintTopic(toyRecords())).toEqual([]);
});

const BROKEN: [string, (records: Records) => void, string][] = [
  ['a theme listed twice', ({ topic }) => topic.themes.push(first(topic.themes)), 'listed twice'],
  [
    'a theme without a claim',
    ({ topic }) => topic.themes.push({ id: 'fish', title: both('Fish', 'Peces') }),
    'No claim has the theme fish',
  ],
  [
    'a claim without its theme',
    ({ claims }) => Object.assign(first(claims), { theme: 'fish' }),
    'no theme fish',
  ],
  [
    'a gate group listed twice',
    ({ topic }) => topic.gate.push({ group: 'bird', words: ['pond'] }),
    'join them',
  ],
  [
    'a kind of place listed twice',
    ({ topic }) => topic.map.kinds.push(first(topic.map.kinds)),
    'The kind of place pond is listed twice',
  ],
  [
    'a kind of place that no place is of',
    ({ topic }) => topic.map.kinds.push({ id: 'lake', title: both('Lake', 'Lago'), shape: 'ring' }),
    'No place is of the kind lake',
  ],
  [
    'a place of an unknown kind',
    ({ places }) => Object.assign(first(places), { kind: 'lake' }),
    'no kind of place lake',
  ],
  ['a gate word listed twice', ({ topic }) => first(topic.gate).words.push('heron'), 'remove one'],
  ['a gate word that is not folded', ({ topic }) => first(topic.gate).words.push('Garzón'), 'as "garzon"'],
];

test.each(BROKEN)('%s', (_, change, words) => {
  expect(lintTopic(broken(change))).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(words) }),
  );
});
