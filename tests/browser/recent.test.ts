import { expect, test } from 'vitest';
import { openRecent } from '../../lib/browser/controls/recent.ts';
import { memoryArea } from '../../lib/browser/tabs.ts';

test('the newest look-up comes first, each once, whatever its case', async () => {
  const recent = openRecent(memoryArea());
  for (const query of ['talara', 'el pato', 'Talara']) await recent.add(query);
  expect(await recent.read()).toEqual(['Talara', 'el pato']);
  await recent.clear();
  expect(await recent.read()).toEqual([]);
});

test('no more than eight are kept', async () => {
  const recent = openRecent(memoryArea());
  for (let i = 0; i < 12; i++) await recent.add(`query ${i}`);
  expect(await recent.read()).toHaveLength(8);
  expect((await recent.read())[0]).toBe('query 11');
});

test('what is stored in another shape counts as none', async () => {
  const area = memoryArea();
  await area.set({ 'lookups.recent': 'talara' });
  expect(await openRecent(area).read()).toEqual([]);
});
