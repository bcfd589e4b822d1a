import { expect, test } from 'vitest';
import { rateAt } from '../../lib/detect/rating.ts';
import type { Finding } from '../../lib/detect/types.ts';

const DATA = {
  rating: 'not-supported' as const,
  periods: [{ from: '1942-04', to: '1946-10', rating: 'supported' as const }],
  polarity: 'plain' as const,
  about: [],
};

const finding = (slots: Finding['slots'] = {}): Finding => ({
  claim: 'cages',
  stance: 'asserts',
  relation: 'differs',
  rating: 'not-supported',
  start: 0,
  end: 4,
  quote: 'Cage',
  slots,
  reasons: [],
});

test.each([
  ['the date of its page', {}, '1944-06-01', 'supported', 'agrees'],
  ['the year that it states, whatever the page', { year: '1944' }, '2024-01-01', 'supported', 'agrees'],
  ['both ratings of a year that straddles them', { year: 'in 1946' }, undefined, 'mixed', 'context'],
  ['the rating of today on a page of today', {}, '2024-01-01', 'not-supported', 'differs'],
  ['the rating of today without any date', {}, undefined, 'not-supported', 'differs'],
] as const)('a finding is rated by %s', (_, slots, date, rating, relation) => {
  expect(rateAt(finding(slots), DATA, date)).toMatchObject({ rating, relation });
});

test('a finding of today is handed on as it is', () => {
  const own = finding();
  expect(rateAt(own, DATA, undefined)).toBe(own);
});
