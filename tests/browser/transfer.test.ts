import { expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../lib/browser/controls/transfer.ts';
import { initialValues, SETTINGS } from '../../lib/browser/settings.ts';

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
