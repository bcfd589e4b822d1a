import { expect, test, vi } from 'vitest';

vi.hoisted(() => {
  const storage = { sync: {}, local: {} };
  Object.assign(globalThis, { chrome: { runtime: { id: 'test' }, storage } });
});
const { tomorrow } = await import('../../lib/browser/controls/pause.ts');

test.each([
  [new Date(2026, 10, 28, 9, 30), new Date(2026, 10, 29, 4)],
  [new Date(2026, 10, 28, 23, 59), new Date(2026, 10, 29, 4)],
  [new Date(2026, 11, 31, 12), new Date(2027, 0, 1, 4)],
])('a pause from %s until tomorrow ends in the morning', (now, end) => {
  expect(tomorrow(now)).toBe(end.getTime());
});
