import { expect, test } from 'vitest';
import type { FrameState, TabState } from '../../lib/browser/messages.ts';
import { listClaims, memoryArea, openTabs, stepFrom, sumFrames } from '../../lib/browser/tabs.ts';

function frame(...ids: string[]): FrameState {
  const claims = ids.map((id) => ({
    id,
    claim: 'c',
    stance: 'asserts' as const,
    relation: 'agrees' as const,
    quote: id,
  }));
  return { status: 'marked', claims, unrecorded: 1, unwanted: 0 };
}

test('frames add up, the page before what it embeds', async () => {
  const tabs = openTabs(memoryArea());
  await Promise.all([tabs.setFrame(1, 12, frame('c')), tabs.setFrame(1, 0, frame('a', 'b'))]);
  const state = await tabs.read(1);
  expect(listClaims(state).map(({ frame, id }) => [frame, id])).toEqual([
    [0, 'a'],
    [0, 'b'],
    [12, 'c'],
  ]);
  expect(sumFrames(state, 'unrecorded')).toBe(2);
});

test('a new document forgets the claims and keeps marks hidden', async () => {
  const tabs = openTabs(memoryArea());
  await tabs.setFrame(1, 0, frame('a'));
  await tabs.change(1, (state) => ({ ...state, hidden: true }));
  await tabs.forget(1);
  expect(await tabs.read(1)).toEqual({ frames: {}, hidden: true });
});

test('state outlives the one who wrote it, as when a service worker is ended', async () => {
  const area = memoryArea();
  await openTabs(area).setFrame(1, 0, frame('a'));
  expect(listClaims(await openTabs(area).read(1))).toHaveLength(1);
});

const TWO: TabState = { frames: { 0: frame('a'), 3: frame('b') }, hidden: false };
const A = { frame: 0, id: 'a' };
const B = { frame: 3, id: 'b' };

test.each([
  ['next from nowhere', undefined, 1, A],
  ['previous from nowhere', undefined, -1, B],
  ['next', A, 1, B],
  ['next round the end', B, 1, A],
  ['previous round the start', A, -1, B],
  ['next from a mark that is gone', { frame: 9, id: 'x' }, 1, A],
] as const)('%s', (_, current, step, wanted) => {
  expect(stepFrom(current ? { ...TWO, current } : TWO, step)).toEqual(wanted);
});

test('no claims, nowhere to go', () => expect(stepFrom({ frames: {}, hidden: false }, 1)).toBeUndefined());
