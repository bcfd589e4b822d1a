import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import {
  readSettingsFile,
  takeSettingsFile,
  writeSettingsFile,
} from '../../lib/browser/controls/transfer.ts';
import { type Definition, initialValues, SETTINGS } from '../../lib/browser/settings.ts';

const VALUES = { ...initialValues(SETTINGS), theme: 'dark' as const, sitesOff: ['news.example'] };

test('what is written is read back', () => {
  expect(readSettingsFile(SETTINGS, writeSettingsFile(SETTINGS, VALUES))).toEqual({ values: VALUES });
});

test('a file of a version with fewer or more settings is taken for what it has', () => {
  const settings = { theme: { version: 1, value: 'light' }, ofLater: { version: 1, value: 'times' } };
  expect(readSettingsFile(SETTINGS, JSON.stringify({ basecheck: 'settings', settings }))).toEqual({
    values: { theme: 'light' },
  });
});

test.each([
  ['', 'not-json'],
  ['{', 'not-json'],
  ['null', 'not-settings'],
  ['[]', 'not-settings'],
  ['{"settings":{}}', 'not-settings'],
  ['{"basecheck":"settings","settings":{}}', 'not-settings'],
  ['{"basecheck":"settings","settings":{"__proto__":{"version":1,"value":"dark"}}}', 'not-settings'],
])('%s is refused as %s', (text, problem) => {
  expect(readSettingsFile(SETTINGS, text)).toEqual({ problem });
});

test('one bad value refuses the whole file and is named', () => {
  const settings = {
    theme: { version: 1, value: 'pink' },
    language: { version: 1, value: 'es' },
    sitesOn: 3,
  };
  const file = JSON.stringify({ basecheck: 'settings', settings });
  expect(readSettingsFile(SETTINGS, file)).toEqual({ problem: 'broken', keys: ['theme', 'sitesOn'] });
});

/** Settings as a later version of the extension may have them: a switch that once was a word. */
const LATER = {
  theme: SETTINGS.theme,
  calm: {
    version: 2,
    schema: v.boolean(),
    initial: false,
    migrate: (value: unknown, from: number) => (from === 1 ? value === 'calm' : value),
  } satisfies Definition,
};

test('a file of an older version is turned into what this one has', () => {
  const settings = { theme: { version: 1, value: 'dark' }, calm: { version: 1, value: 'calm' } };
  const file = JSON.stringify({ basecheck: 'settings', settings });
  expect(readSettingsFile(LATER, file)).toEqual({ values: { theme: 'dark', calm: true } });
});

test('a file of a later version is taken where its values are of use, else refused and named', () => {
  const file = (value: unknown) =>
    JSON.stringify({ basecheck: 'settings', settings: { theme: { version: 9, value } } });
  expect(readSettingsFile(SETTINGS, file('dark'))).toEqual({ values: { theme: 'dark' } });
  expect(readSettingsFile(SETTINGS, file('sepia'))).toEqual({ problem: 'broken', keys: ['theme'] });
});

test('foreign names are left alone, those of every object too', () => {
  const foreign =
    '"constructor":1,"toString":{"version":1,"value":2},"__proto__":{"theme":{"version":1,"value":"dark"}}';
  const file = `{"basecheck":"settings","more":[1],"settings":{${foreign},"theme":{"version":1,"value":"light","note":"mine"}}}`;
  expect(readSettingsFile(SETTINGS, file)).toEqual({ values: { theme: 'light' } });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whatever a file holds, it gives settings that can be stored, or a reason', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('dark', 'es', ['news.example'], ['differs'], true, 5),
  );
  const item = fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer(), value }));
  const settings = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(SETTINGS)), fc.string()), item);
  fc.assert(
    fc.property(settings, (all) => {
      const read = readSettingsFile(SETTINGS, JSON.stringify({ basecheck: 'settings', settings: all }));
      if ('problem' in read) return;
      for (const [key, given] of Object.entries(read.values))
        expect(v.is(SETTINGS[key as keyof typeof SETTINGS].schema, given)).toBe(true);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void readSettingsFile(SETTINGS, text)));
});

test('a huge file is refused unread, one that is gone as what it is', async () => {
  const text = vi.fn(async () => '{}');
  expect(await takeSettingsFile(SETTINGS, { size: 3e9, text })).toEqual({ problem: 'too-large' });
  expect(text).not.toHaveBeenCalled();
  const gone = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  expect(await takeSettingsFile(SETTINGS, gone)).toEqual({ problem: 'not-json' });
});

test('every setting at its longest is not too large', async () => {
  const sites = Array.from({ length: 20_000 }, (_, i) => `news-${i}.example`);
  const text = writeSettingsFile(SETTINGS, { ...VALUES, sitesOff: sites });
  const read = await takeSettingsFile(SETTINGS, { size: text.length, text: async () => text });
  expect(read).toMatchObject({ values: { sitesOff: sites } });
});
