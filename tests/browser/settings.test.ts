import * as v from 'valibot';
import { expect, test } from 'vitest';
import { initialValues, openSettings, SETTINGS } from '../../lib/browser/settings.ts';
import { memoryArea } from '../../lib/browser/tabs.ts';

async function areaWith(items: Record<string, unknown>) {
  const area = memoryArea();
  await area.set(items);
  return area;
}

test('an empty storage gives every default', async () => {
  const store = openSettings(SETTINGS, memoryArea());
  expect(await store.read()).toEqual(initialValues(SETTINGS));
  expect(await store.broken()).toEqual([]);
});

test('defaults fit their own schemas', () => {
  for (const { schema, initial } of Object.values(SETTINGS)) expect(v.is(schema, initial)).toBe(true);
});

test('what is written is read back, and the rest stays at its default', async () => {
  const store = openSettings(SETTINGS, memoryArea());
  await store.write({ theme: 'dark', sitesOff: ['News.Example '] });
  const values = await store.read();
  expect(values.theme).toBe('dark');
  expect(values.sitesOff).toEqual(['news.example']);
  expect(values.language).toBe('auto');
});

test('a value that does not fit is refused before anything is stored', async () => {
  const area = memoryArea();
  const store = openSettings(SETTINGS, area);
  await expect(store.write({ language: 'es', theme: 'pink' as 'dark' })).rejects.toThrow();
  expect(await store.read()).toEqual(initialValues(SETTINGS));
});

const BROKEN: [string, unknown][] = [
  ['a value that is no choice', { version: 1, value: 'klingon' }],
  ['a value of another type', { version: 1, value: 7 }],
  ['no envelope', 'en'],
  ['null', null],
];

test.each(BROKEN)('broken: %s: default, a notice, nothing lost', async (_, raw) => {
  const area = await areaWith({ 'settings.language': raw, 'settings.theme': { version: 1, value: 'dark' } });
  const keep = memoryArea();
  const store = openSettings(SETTINGS, area, keep);
  expect(await store.read()).toEqual({ ...initialValues(SETTINGS), theme: 'dark' });
  expect(await store.broken()).toEqual(['language']);
  expect((await keep.get(['aside.language']))['aside.language']).toEqual([raw]);
  await store.read();
  expect(await store.broken(), 'the notice stays until it is dismissed').toEqual(['language']);
  await store.dismissBroken();
  expect(await store.broken()).toEqual([]);
});

test('two broken values of one key are both kept', async () => {
  const area = await areaWith({ 'settings.theme': 1 });
  const store = openSettings(SETTINGS, area);
  await store.read();
  await area.set({ 'settings.theme': 2 });
  await store.read();
  expect((await area.get(['aside.theme']))['aside.theme']).toEqual([1, 2]);
});

test('one broken site keeps the list aside', async () => {
  const raw = { version: 1, value: ['news.example', 'not a host'] };
  const area = await areaWith({ 'settings.sitesOff': raw });
  const store = openSettings(SETTINGS, area);
  expect((await store.read()).sitesOff).toEqual([]);
  expect((await area.get(['aside.sitesOff']))['aside.sitesOff']).toEqual([raw]);
});

test('an older value is migrated; a later one that cannot be read stays where it is', async () => {
  const definitions = {
    size: {
      version: 2,
      schema: v.picklist(['small', 'large']),
      initial: 'small' as const,
      migrate: (value: unknown, from: number) => (from === 1 && value === 18 ? 'large' : value),
    },
  };
  const old = await areaWith({ 'settings.size': { version: 1, value: 18 } });
  expect(await openSettings(definitions, old).read()).toEqual({ size: 'large' });

  const later = { version: 3, value: { px: 18 } };
  const area = await areaWith({ 'settings.size': later });
  expect(await openSettings(definitions, area).read()).toEqual({ size: 'small' });
  expect((await area.get(['settings.size']))['settings.size']).toEqual(later);
});

test('reset brings back the defaults', async () => {
  const store = openSettings(SETTINGS, memoryArea());
  await store.write({ scope: 'listed', sitesOn: ['a.example'] });
  await store.reset();
  expect(await store.read()).toEqual(initialValues(SETTINGS));
});
