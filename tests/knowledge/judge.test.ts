import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayRange, isBefore } from '../../lib/knowledge/dates.ts';
import { ratingAt, timeOf, uncarriedSlots } from '../../lib/knowledge/judge.ts';
import { both } from './toy.ts';

const rest = { why: both('x', 'x'), facts: ['y'] };
const CLAIM = {
  rating: 'supported' as const,
  periods: [
    { to: '2025-12-10', rating: 'not-supported' as const, ...rest },
    { from: '2025-12-11', to: '2026-01-13', rating: 'open' as const, ...rest },
  ],
};

describe('the rating at a time', () => {
  test.each([
    [undefined, 'supported'],
    ['1901', 'not-supported'],
    ['2025-12-10', 'not-supported'],
    ['2025-12-11', 'open'],
    ['2026-01-13', 'open'],
    ['2026-01-14', 'supported'],
    ['2025-12', 'mixed'],
    ['2025', 'mixed'],
    ['2026', 'mixed'],
    ['2027', 'supported'],
  ] as const)('%s: %s', (date, rating) => {
    expect(ratingAt(CLAIM, date)).toBe(rating);
  });

  test('a time that only touches a period of the same rating keeps it', () => {
    const claim = {
      rating: 'mixed' as const,
      periods: [{ from: '1990', to: '1991', rating: 'mixed' as const, ...rest }],
    };
    expect(ratingAt(claim, '1991')).toBe('mixed');
  });
});

describe('the time that a sentence speaks of', () => {
  test.each([
    [{ year: 'in 1990' }, '2024-05-01', '1990'],
    [{ year: 'last year' }, '2024-05-01T10:00:00Z', '2024-05-01'],
    [{}, '2024', '2024'],
    [{}, 'May 2024', undefined],
    [{}, undefined, undefined],
  ])('%j on a page of %s: %s', (slots, date, time) => {
    expect(timeOf(slots, date)).toBe(time);
  });
});

describe('slots that the record does not carry', () => {
  const texts = [
    'The Congress admitted 1,172 people to Ejército barracks in 2023.',
    'Ingresaron 87 516 personas.',
  ];
  test.each([
    [{ count: '1172' }, []],
    [{ count: '1.172' }, []],
    [{ count: '87,516' }, []],
    [{ count: '172' }, ['count']],
    [{ count: 'nine' }, ['count']],
    [{ place: 'ejercito' }, []],
    [{ place: 'Ejerc' }, ['place']],
    [{ place: 'a (bracket' }, ['place']],
    [{ year: '2023', count: '5' }, ['count']],
    [{ count: '  ' }, []],
  ])('%j: %j', (slots, uncarried) => {
    expect(uncarriedSlots(slots, texts)).toEqual(uncarried);
  });
});

test('partial dates: a day lies in its month and year, and order is never both ways', () => {
  const part = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const date = fc
    .tuple(year, fc.option(fc.tuple(part(12), fc.option(part(31)))))
    .map(([y, rest]) => [y, rest?.[0], rest?.[1]].filter(Boolean).join('-'));
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(isBefore(a, b) && isBefore(b, a)).toBe(false);
      expect(dayRange(a).first <= dayRange(a).last).toBe(true);
      expect(dayRange(a.slice(0, 4)).first <= dayRange(a).first).toBe(true);
      expect(isBefore(a, a.slice(0, 4))).toBe(false);
    }),
  );
});
