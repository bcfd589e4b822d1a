import { expect, test } from 'vitest';
import { createTranslator, resolveLanguage } from '../../lib/ui/i18n.ts';

const en = createTranslator('en');
const es = createTranslator('es');

test.each([
  [en, '2026', '2026'],
  [en, '2026-03', 'March 2026'],
  [en, '2026-03-01', 'March 1, 2026'],
  [es, '2026-03', 'marzo de 2026'],
  [es, '2026-03-01', '1 de marzo de 2026'],
] as const)('a date is no more precise than the record', (words, date, shown) => {
  expect(words.date(date)).toBe(shown);
});

test.each([
  [en, 1, '1 claim.'],
  [en, 0, '0 claims.'],
  [en, 1200, '1,200 claims.'],
  [es, 1, '1 afirmación.'],
  [es, 2, '2 afirmaciones.'],
  [es, 1_000_000, '1\u00a0000\u00a0000 de afirmaciones.'],
] as const)('plural forms', (words, count, shown) => {
  expect(words.t('popup.claims', { count })).toBe(shown);
});

test('a value may hold what looks like a gap or a pattern', () => {
  expect(en.t('lookup.none', { query: '$& {query}' })).toBe('Nothing in the record matches “$& {query}”.');
});

test.each([
  ['es', ['en-US'], 'es'],
  ['auto', ['es-PE', 'en'], 'es'],
  ['auto', ['qu-PE', 'es-419'], 'es'],
  ['auto', ['fr'], 'en'],
  ['auto', [], 'en'],
] as const)('%s with %j gives %s', (choice, preferred, lang) => {
  expect(resolveLanguage(choice, preferred)).toBe(lang);
});

test('a moment has the words of its language, and its hour stays on one line', () => {
  const time = new Date(2026, 10, 29, 5, 30).getTime();
  expect(en.moment(time)).toMatch(/^November 29, 2026.*5:30\s?AM$/);
  expect(es.moment(time)).toMatch(/^29 de noviembre de 2026.* 5:30\u00a0a\.\u00a0m\.$/);
});

test('in Spanish numbers are parted by a space, as in the record', () => {
  expect(es.t('permit.people', { count: 89_755 })).toBe('89\u00a0755 personas');
});

test('numbers of four digits are parted in English only', () => {
  expect(en.t('permit.people', { count: 1172 })).toBe('1,172 people');
  expect(es.t('permit.people', { count: 1172 })).toBe('1172 personas');
});
