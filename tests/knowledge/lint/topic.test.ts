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
  ['a gate word listed twice', ({ topic }) => first(topic.gate).words.push('heron'), 'remove one'],
  ['a gate word that is not folded', ({ topic }) => first(topic.gate).words.push('Garzón'), 'as "garzon"'],
];

test.each(BROKEN)('%s', (_, change, words) => {
  expect(lintTopic(broken(change))).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(words) }),
  );
});
