import { expect, test } from 'vitest';
import { byDecade, permitBars } from '../../../lib/knowledge/figures/timeline.ts';
import { toyFact } from '../toy.ts';

test('a permit stands where its stay is', () => {
  const [bar] = permitBars([{ ...toyFact('stay'), permit: { from: '2023-07-01', to: '2023' } }]);
  expect(bar).toMatchObject({ start: 2023.5, dated: true });
  expect(bar?.end).toBeGreaterThan(2023.95);
  expect(bar?.end).toBeLessThanOrEqual(2024);
});

test('without dates of the stay it stands where it was decided', () => {
  const [bar] = permitBars([{ ...toyFact('stay'), date: '2016', until: '2017', permit: { days: 30 } }]);
  expect(bar).toMatchObject({ start: 2016, dated: false });
  expect(Math.ceil(bar?.end ?? 0)).toBe(2018);
});

test('facts without a permit have no bar; bars are in order of time', () => {
  const fact = (id: string, date: string) => ({ ...toyFact(id), date, permit: { armed: true } });
  const bars = permitBars([fact('b', '2020'), toyFact('none'), fact('a', '2019-05')]);
  expect(bars.map((bar) => bar.fact.id)).toEqual(['a', 'b']);
});

test('decades keep their order and the empty ones between them', () => {
  const fact = (id: string, date: string) => ({ ...toyFact(id), date });
  const decades = byDecade([fact('c', '1962-05'), fact('a', '1942'), fact('b', '1962-01')]);
  expect(decades.map(({ decade, facts }) => [decade, facts.map(({ id }) => id)])).toEqual([
    [1940, ['a']],
    [1950, []],
    [1960, ['b', 'c']],
  ]);
  expect(byDecade([])).toEqual([]);
});
