import { expect, test } from 'vitest';
import { hashOf, Memory } from '../../../lib/page/scan/memory.ts';

/** A memory, and which of its keys were made anew. */
function trial(findings: number) {
  const memory = new Memory<{ findings: number[] }>();
  const made = { findings: Array.from({ length: findings }, (_, at) => at) };
  const recall = (key: number) => {
    let isNew = false;
    memory.recall(String(key), () => {
      isNew = true;
      return made;
    });
    return isNew;
  };
  return { recall, fill: (count: number) => Array.from({ length: count }, (_, key) => recall(key)) };
}

test('what is known is not made again, however often other things come and go', () => {
  const { recall, fill } = trial(1);
  recall(-1);
  for (const _ of [1, 2, 3]) {
    fill(100);
    expect(recall(-1)).toBe(false);
  }
});

test.each([
  { findings: 0, kept: 4000 },
  { findings: 1, kept: 235 },
  { findings: 3, kept: 81 },
  { findings: 1000, kept: 1 },
])('of texts with $findings findings the last $kept are kept', ({ findings, kept }) => {
  const { recall, fill } = trial(findings);
  fill(10_000);
  const known = Array.from({ length: kept }, (_, at) => recall(9999 - at));
  expect(known.filter((isNew) => isNew)).toEqual([]);
  expect(recall(9999 - kept)).toBe(true);
});

test('texts that differ have keys that differ', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'A', 'a ', ' a', '\u00e1', 'a\u0301'];
  for (let at = 0; at < 20_000; at++) texts.push(`text ${at} of many`);
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
});
