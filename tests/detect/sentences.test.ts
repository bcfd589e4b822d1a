import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/detect/text/sentences.ts';

const split = (text: string, lang = 'en') =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['en', 'The U.S. Army left. It is over.', ['The U.S. Army left.', 'It is over.']],
    ['en', 'He left the U.S. The camp is big.', ['He left the U.S.', 'The camp is big.']],
    ['en', 'Gen. Doe and Lt. Roe met Sen. Poe.', ['Gen. Doe and Lt. Roe met Sen. Poe.']],
    ['es', 'Los EE. UU. niegan todo. Es falso.', ['Los EE. UU. niegan todo.', 'Es falso.']],
    ['es', 'Las FF. AA. y los DD. HH. importan.', ['Las FF. AA. y los DD. HH. importan.']],
    ['es', '¿Hay bases? No.', ['¿Hay bases?', 'No.']],
    ['en', 'One.\n\nTwo', ['One.', 'Two']],
    ['en', '   ', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(split(text, lang)).toEqual(expected);
  });

  it('covers every word in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = splitSentences(text, 'en');
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
