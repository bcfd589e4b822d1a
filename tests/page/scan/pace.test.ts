import { expect, test } from 'vitest';
import { Pace } from '../../../lib/page/scan/pace.ts';

/** Milliseconds of work in `seconds` under changes that never end, when each look takes `look` milliseconds. */
function workIn(seconds: number, look: number): number {
  const pace = new Pace(0);
  let worked = 0;
  for (let now = 0; now < seconds * 1000; ) {
    now += look;
    worked += look;
    now += pace.spend(look, now);
  }
  return worked;
}

test.each([1, 10, 50, 90])('looks of %i ms take at most 3%% of a core in the long run', (look) => {
  expect(workIn(600, look) / 600_000).toBeLessThan(0.03);
});

test('looks that take very long are not put off forever', () => {
  expect(new Pace(0).spend(5000, 5000)).toBe(6000);
});

test('what comes late in a page that has just been read is looked at soon', () => {
  expect(new Pace(0).spend(120, 300)).toBe(100);
});

test('after a quiet time a change is looked at soon, whatever was before', () => {
  const pace = new Pace(0);
  for (let looks = 0; looks < 50; looks++) pace.spend(100, 100);
  expect(pace.spend(10, 10_000)).toBe(100);
});
