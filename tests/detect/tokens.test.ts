import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../lib/detect/concepts/tokens.ts';

const keys = (text: string) => tokenize(text).map((t) => t.key);

describe('tokenize', () => {
  it.each([
    ["Peru's base isn't US-led", ['peru', 'base', "isn't", 'us', 'led']],
    ['U.S.-backed anti-drug ex-base', ['u.s', 'backed', 'anti', 'drug', 'ex', 'base']],
    ['SOUTHCOM/Comando desplegó 1,172', ['southcom', 'comando', 'desplego', '1,172']],
    ['the base.Lima said', ['the', 'base', 'lima', 'said']],
    ['«bases» (EE. UU.)', ['bases', 'ee', 'uu']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keeps offsets that give the words back, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(at);
          at = token.end;
        }
      }),
    );
  });
});
