import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LookupHit } from '../../../lib/knowledge/search.ts';
import { createTranslator } from '../../../lib/ui/i18n.ts';
import { destinationOf, firstRow, suggestionOf } from '../../../lib/ui/omnibox/suggestion.ts';

const en = createTranslator('en');
const es = createTranslator('es');

function hit(change: Partial<LookupHit> = {}): LookupHit {
  return {
    kind: 'claims',
    id: 'a-claim',
    title: { en: 'Arms & men', es: 'Armas y hombres' },
    text: { en: 'What is on record.', es: 'Lo que consta.' },
    terms: ['arms'],
    score: 1,
    ...change,
  };
}

const FACT = hit({ kind: 'facts', id: 'a-fact', title: { en: '2026-03', es: '2026-03' }, terms: [] });

test.each([
  ['a claim in XML', hit(), en, 'xml', '<match>Arms</match> &amp; men <dim>· Claim</dim>'],
  ['a claim as text', hit(), en, 'plain', 'Arms & men · Claim'],
  ['in Spanish', hit(), es, 'plain', 'Armas y hombres · Afirmación'],
  ['a fact by its date', FACT, es, 'plain', 'marzo de 2026: Lo que consta. · Hecho'],
] as const)('%s', (_, one, words, markup, description) => {
  expect(suggestionOf(one, words, markup).description).toBe(description);
});

test('a long row is cut between words', () => {
  const long = hit({ title: { en: 'word '.repeat(60), es: '' } });
  const { description } = suggestionOf(long, en, 'plain');
  expect(description).toMatch(/word… · Claim$/);
  expect(description.length).toBeLessThan(130);
});

test('a long row shows the word that was looked for', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`;
  const { description } = suggestionOf(
    hit({
      kind: 'facts',
      title: { en: '2026', es: '2026' },
      text: { en: text, es: text },
      terms: ['needle'],
    }),
    en,
    'xml',
  );
  expect(description).toMatch(/^2026: …before .*<match>needle<\/match> after.* after… <dim>/);
});

test('whatever is on record or typed, the row is XML that Chromium can read', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'a\u0001\ud800 ') }),
  );
  const isSound = (xml: string) => {
    const text = xml.replace(/<\/?(?:match|dim)>/g, '');
    return !/[<>]/.test(text) && !/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) && text.isWellFormed();
  };
  fc.assert(
    fc.property(texts, texts, (title, query) => {
      const one = hit({ title: { en: title, es: title }, terms: [query] });
      expect(isSound(suggestionOf(one, en, 'xml').description)).toBe(true);
      expect(isSound(firstRow(query, undefined, en, 'xml'))).toBe(true);
    }),
  );
});

describe('the first row', () => {
  test('is the best result', () => expect(firstRow('arm', hit(), en, 'plain')).toBe('Arms & men · Claim'));
  test('says what to type', () => expect(firstRow(' ', undefined, en, 'plain')).toBe(en.t('omnibox.hint')));
  test('says that there is nothing', () =>
    expect(firstRow('xyz', undefined, es, 'plain')).toBe(es.t('lookup.none', { query: 'xyz' })));
});

test.each([
  ['place/a-place', undefined, 'place/a-place'],
  ['arms', hit(), 'claim/a-claim'],
  ['arms & men?', undefined, 'search/arms%20%26%20men%3F'],
  ['\ud800', undefined, 'search/%EF%BF%BD'],
  ['javascript/x', undefined, 'search/javascript%2Fx'],
  [' ', undefined, 'claims'],
] as const)('Enter on "%s" leads on', (text, best, path) => {
  expect(destinationOf(text, best)).toBe(path);
});
