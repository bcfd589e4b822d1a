import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceOf, spreadPoints } from '../../../lib/knowledge/figures/places.ts';
import { toyPlace } from '../toy.ts';

describe('a place belongs to years', () => {
  const place = { ...toyPlace(), spans: [{ from: 1942, to: 1946 }, { from: 2019 }] };
  test.each([
    [1940, 1941, false],
    [1940, 1949, true],
    [1946, 1946, true],
    [1950, 2018, false],
    [2020, 2029, true],
  ])('%i to %i: %s', (from, to, belongs) => {
    expect(isPlaceOf(place, from, to)).toBe(belongs);
  });

  test('without a known beginning only the present is sure', () => {
    expect(isPlaceOf({ ...toyPlace(), spans: [{}] }, 2020, 2029)).toBe(true);
  });
});

test('points are moved apart and keep their ids', () => {
  const points = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,4}$/),
    fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })),
    { maxKeys: 12 },
  );
  fc.assert(
    fc.property(points, (all) => {
      const spread = spreadPoints(all, 10, 300);
      expect(Object.keys(spread)).toEqual(Object.keys(all));
      const list = Object.values(spread);
      for (const [at, [x, y]] of list.entries())
        for (const [ox, oy] of list.slice(at + 1)) expect(Math.hypot(ox - x, oy - y)).toBeGreaterThan(7);
    }),
    { numRuns: 50 },
  );
});
