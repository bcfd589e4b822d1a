import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceEnds } from '../../lib/detect/text/boundaries.ts';
import { splitSentences } from '../../lib/detect/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Pieces of which texts are made that have every kind of boundary. */
const PIECES = [
  ...'aAbé1. .. !?…,;:-—"\'“”’)(«»\n\r\t¿¡$。º·/中ǅ',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u200b',
  '\u2029',
  '\r\n',
  'U.S.',
  '😀',
];

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
  ])('%s: %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('covers every word in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = splitSentences(text);
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

describe('sentenceEnds', () => {
  it.each(['en', 'es'])('says what Intl.Segmenter says, whatever the text: %s', (lang) => {
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const expected = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
        expect([...sentenceEnds(text)]).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
