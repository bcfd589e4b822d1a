import { expect, test, vi } from 'vitest';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { publishRecord } from '../../lib/knowledge/card.ts';
import { createLookup } from '../../lib/knowledge/search.ts';
import { ROOT } from '../../lib/launch/build.ts';
import { createTranslator } from '../../lib/ui/i18n.ts';
import { destinationOf, firstRow, suggestionOf } from '../../lib/ui/omnibox/suggestion.ts';

vi.hoisted(() => {
  // webextension-polyfill refuses to load where there is no extension
  Object.assign(globalThis, { chrome: { runtime: { id: 'test' } } });
});
const { answerInAddressBar, readsXml } = await import('../../lib/browser/omnibox/omnibox.ts');

type Listener = (...given: unknown[]) => Promise<void>;
interface Row {
  content: string;
  description: string;
}

/** The parts of a browser around its address bar. */
function addressBar(scheme = 'chrome-extension') {
  const listeners: Record<string, Listener> = {};
  const event = (name: string) => ({ addListener: (listener: Listener) => (listeners[name] = listener) });
  const platform = {
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputStarted: event('start'),
      onInputChanged: event('change'),
      onInputEntered: event('enter'),
    },
    tabs: { update: vi.fn(), create: vi.fn() },
    runtime: { getURL: (path: string) => `${scheme}://id${path}` },
  };
  return { platform: platform as unknown as Parameters<typeof answerInAddressBar>[2] & object, listeners };
}

const lookup = createLookup(publishRecord(mustLoadRecords(`${ROOT}data`)));

function open(lang: 'en' | 'es' = 'en') {
  const { platform, listeners } = addressBar();
  const words = createTranslator(lang);
  const wording = async () => ({
    suggest: (hit: Parameters<typeof suggestionOf>[0]) => suggestionOf(hit, words, 'plain'),
    first: (query: string, best?: Parameters<typeof suggestionOf>[0]) =>
      firstRow(query, best, words, 'plain'),
    lead: destinationOf,
  });
  answerInAddressBar(wording, async () => lookup, platform);
  const type = async (query: string) => {
    let rows: Row[] = [];
    await listeners.change?.(query, (shown: Row[]) => {
      rows = shown;
    });
    return rows;
  };
  const first = () => vi.mocked(platform.omnibox.setDefaultSuggestion).mock.lastCall?.[0].description;
  return { platform, listeners, type, first };
}

test.each([
  ['Talara', 'en', /Talara · Place/],
  ['talra', 'en', /Talara · Place/],
  ['soberania', 'es', /soberanía/i],
  ['sovreignty', 'en', /sovereignty/i],
] as const)('"%s" is found in spite of its spelling', async (query, lang, title) => {
  const { type, first } = open(lang);
  const rows = await type(query);
  expect([first(), ...rows.map(({ description }) => description)].join('\n')).toMatch(title);
  expect(rows.length).toBeLessThan(6);
  expect(new Set(rows.map(({ content }) => content)).size).toBe(rows.length);
});

test('the hint stands there until something is typed', async () => {
  const { listeners, first } = open('es');
  await listeners.start?.();
  expect(first()).toBe(createTranslator('es').t('omnibox.hint'));
});

test('an answer that comes late is not shown', async () => {
  const { type, first } = open();
  const early = type('talara');
  const late = type('xyzzy');
  expect(await early).toEqual([]);
  await late;
  expect(first()).toMatch(/xyzzy/);
});

test.each([
  ['currentTab', 'update', { url: 'chrome-extension://id/record.html#claim/secret-us-bases' }],
  [
    'newForegroundTab',
    'create',
    { url: 'chrome-extension://id/record.html#claim/secret-us-bases', active: true },
  ],
  [
    'newBackgroundTab',
    'create',
    { url: 'chrome-extension://id/record.html#claim/secret-us-bases', active: false },
  ],
] as const)('Enter opens the record at the claim: %s', async (how, call, expected) => {
  const { platform, listeners } = open();
  await listeners.enter?.('claim/secret-us-bases', how);
  expect(platform.tabs[call]).toHaveBeenCalledWith(expected);
});

test('Enter without a choice opens the best result', async () => {
  const { platform, listeners } = open();
  await listeners.enter?.('talra', 'currentTab');
  expect(platform.tabs.update).toHaveBeenCalledWith({
    url: expect.stringMatching(/^chrome-extension:\/\/id\/record\.html#place\/talara/),
  });
});

test('a browser without such a thing is left alone', () => {
  const { platform } = addressBar();
  expect(() =>
    answerInAddressBar(() => Promise.reject(new Error('nobody asks')), undefined, {
      ...platform,
      omnibox: undefined,
    } as never),
  ).not.toThrow();
});

test('Firefox reads no XML', () => {
  expect(readsXml(addressBar().platform)).toBe(true);
  expect(readsXml(addressBar('moz-extension').platform)).toBe(false);
});
