import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../lib/detect/text/language.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';

describe.each<[Language, string[]]>([
  [
    'en',
    [
      'Peru hosts no U.S. military bases.',
      'No troops, no bases, no treaty',
      'There is no such base.',
      'Los Angeles would send its son',
      'Perú 2026: what we know',
    ],
  ],
  [
    'es',
    [
      'El Perú no tiene bases militares extranjeras.',
      'No hay tropas en el Perú',
      '¿Cuántos son?',
      'Militares de EE. UU. llegaron sin armas a Pisco',
      'Niegan instalación de bases',
    ],
  ],
])('a text in %s', (lang, texts) => {
  test.each(texts)('%s', (text) => {
    expect(guessLanguage(text)).toBe(lang);
  });
});

test('words that tell nothing leave the language of the page', () => {
  expect(guessLanguage('NAMRU-6, Lima', 'es')).toBe('es');
  expect(guessLanguage('NAMRU-6, Lima', 'en')).toBe('en');
});
