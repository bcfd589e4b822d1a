import { afterEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../../lib/page/scan/slices.ts';

const numbers = Array.from({ length: 10 }, (_, i) => i);

test('all is done in order, with pauses when a slice has taken its time', async () => {
  let time = 0;
  const done: number[] = [];
  let turns = 0;
  const work = inSlices(
    numbers,
    (item) => {
      done.push(item);
      time += 3; // three of these are more than a slice
    },
    new AbortController().signal,
    () => time,
  );
  while (done.length < numbers.length) {
    turns++;
    time += 100; // what the page takes
    await new Promise((resolve) => setImmediate(resolve));
  }
  const waited = await work;
  expect(waited).toBeGreaterThanOrEqual(300);
  expect(waited % 100, 'the work itself does not count').toBe(0);
  expect(done).toEqual(numbers);
  expect(turns).toBeGreaterThanOrEqual(3);
});

afterEach(() => vi.unstubAllGlobals());

test('whatever waits in the page gets its turn, though scheduler.yield comes back before it', async () => {
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  let time = 0;
  let done = 0;
  let waiting = 0;
  const work = inSlices(
    Array.from({ length: 100 }),
    () => {
      done++;
      time += 10; // each is a slice
    },
    new AbortController().signal,
    () => time,
  );
  setImmediate(() => {
    waiting = done;
  });
  await work;
  expect(done).toBe(100);
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThanOrEqual(24);
});

test('it stops when the signal aborts', async () => {
  const end = new AbortController();
  const done: number[] = [];
  await inSlices(
    numbers,
    (item) => {
      done.push(item);
      if (item === 4) end.abort();
    },
    end.signal,
  );
  expect(done).toEqual([0, 1, 2, 3, 4]);
});
