import { beforeEach, expect, test, vi } from 'vitest';
import type { PageClaim, Sender } from '../../lib/browser/messages.ts';
import { listClaims, memoryArea, openTabs } from '../../lib/browser/tabs.ts';

const badges = vi.hoisted(() => {
  const texts: string[] = [];
  const nothing = async () => ({});
  const platform = {
    runtime: { id: 'test', sendMessage: nothing },
    storage: { sync: { get: nothing }, onChanged: { addListener: () => undefined } },
    i18n: { getUILanguage: () => 'en' },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
      setBadgeBackgroundColor: nothing,
    },
  };
  Object.assign(globalThis, { chrome: platform, browser: platform });
  return texts;
});
const { Marking } = await import('../../lib/browser/marking.ts');

const PAGE: Sender = { tab: 1, frame: 0, url: 'https://example.org/' };
const FRAME: Sender = { ...PAGE, frame: 7 };

function found(annotator: string, ...ids: string[]) {
  const claims = ids.map(
    (id): PageClaim => ({ id, claim: 'c', stance: 'asserts', relation: 'agrees', quote: id }),
  );
  return { annotator, claims, unrecorded: 0, unwanted: 0 };
}

let tabs: ReturnType<typeof openTabs>;
let marking: InstanceType<typeof Marking>;
const listed = async () => listClaims(await tabs.read(1)).map(({ id }) => id);

beforeEach(() => {
  tabs = openTabs(memoryArea());
  marking = new Marking({ tabs, cssFor: () => '', everyCss: [], resolveLanguage: () => 'en' });
  badges.length = 0;
});

test('what a document finds is listed and counted', async () => {
  await marking.ready(PAGE, 'first');
  await marking.found(PAGE, found('first', 'a', 'b'));
  expect(await listed()).toEqual(['a', 'b']);
  expect(badges.at(-1)).toBe('2');
});

test('what comes late from a document that gave way to another is dropped', async () => {
  await marking.ready(PAGE, 'first');
  await marking.ready(PAGE, 'second');
  await marking.found(PAGE, found('first', 'old'));
  expect(await listed()).toEqual([]);
  await marking.found(PAGE, found('second', 'new'));
  await marking.found(PAGE, found('first', 'old'));
  expect(await listed()).toEqual(['new']);
  expect(badges.at(-1)).toBe('1');
});

test('the farewell of a document that gave way takes nothing from the other', async () => {
  await marking.ready(PAGE, 'first');
  await marking.ready(PAGE, 'second');
  await marking.found(PAGE, found('second', 'new'));
  await marking.gone(PAGE, 'first');
  expect(await listed()).toEqual(['new']);
});

test('a document that goes is forgotten, and no other frame of its tab', async () => {
  for (const [sender, name] of [
    [PAGE, 'page'],
    [FRAME, 'frame'],
  ] as const) {
    await marking.ready(sender, name);
    await marking.found(sender, found(name, name));
  }
  expect(await listed()).toEqual(['page', 'frame']);
  await marking.gone(FRAME, 'frame');
  expect(await listed()).toEqual(['page']);
  expect(badges.at(-1)).toBe('1');
});

test('two documents that report at once both count', async () => {
  await Promise.all([marking.ready(PAGE, 'page'), marking.ready(FRAME, 'frame')]);
  await Promise.all([marking.found(FRAME, found('frame', 'b')), marking.found(PAGE, found('page', 'a'))]);
  expect(await listed()).toEqual(['a', 'b']);
});
