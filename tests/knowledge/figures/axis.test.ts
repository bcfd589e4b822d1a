import { describe, expect, test } from 'vitest';
import { layAxis } from '../../../lib/knowledge/figures/axis.ts';
import { toyFact } from '../toy.ts';

const fact = (id: string, date: string, more: object = {}) => ({ ...toyFact(id), date, ...more });
const lay = (...facts: ReturnType<typeof fact>[]) =>
  layAxis(facts, ({ id }) => id.slice(0, 1), ['b', 'a', 'z'], 1);

test('the scale runs over whole decades, lanes come in the order that is asked for, empty ones are left out', () => {
  const axis = lay(fact('a1', '1942'), fact('b1', '2026-03'));
  expect(axis).toMatchObject({ from: 1940, to: 2030 });
  expect(axis.lanes.map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('a fact stands', () => {
  const place = (more: object, date = '2000') => lay(fact('a', date, more)).lanes[0]?.marks[0];

  test('in the middle of what its date can mean', () => {
    expect(place({})?.start).toBeCloseTo(2000.5, 1);
    expect(place({}, '2000-07-01')?.start).toBeCloseTo(2000.5, 1);
    expect(place({})?.end).toBe(place({})?.start);
  });

  test('from its beginning to its end where it lasts', () => {
    expect(place({ until: '2004' })).toMatchObject({ start: 2000, end: expect.closeTo(2005, 0) });
  });

  test('where the stay is that it permits, not where that was decided', () => {
    expect(place({ permit: { from: '2001', to: '2001' } })).toMatchObject({ start: 2001 });
  });
});

test('marks that would cover one another stand in rows, and a row is used again once it is free', () => {
  const axis = lay(
    fact('a1', '2000'),
    fact('a2', '2000'),
    fact('a3', '2002'),
    fact('a4', '2000-06', { until: '2010' }),
  );
  const [lane] = axis.lanes;
  expect(lane?.rows).toBe(3);
  expect(Object.fromEntries(lane?.marks.map((mark) => [mark.fact.id, mark.row]) ?? [])).toEqual({
    a4: 0,
    a1: 1,
    a2: 2,
    a3: 1,
  });
  for (const a of lane?.marks ?? []) {
    for (const b of lane?.marks ?? [])
      if (a !== b && a.row === b.row) expect(Math.abs(a.start - b.start)).toBeGreaterThanOrEqual(1);
  }
});
