import nlp from 'compromise/one';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../lib/detect/concepts/tokens.ts';
import { plainTokens } from '../../lib/detect/cues/tokens.ts';
import { sentenceEnds } from '../../lib/detect/text/boundaries.ts';
import { fold, isCapitalized, keyOf, shapeOf } from '../../lib/detect/text/fold.ts';
import { isBeyondLatin } from '../../lib/detect/text/latin.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
const LATIN = [...range(0, 0xff), ...range(0x2000, 0x206f)].filter((sign) => !isBeyondLatin(sign));
const OTHERS = ['ʼ', 'Ł', 'š', 'Ж', '一', '。', '\u0301', '\u200b', '𝔸', '\ud800', '😀', '٣'];

/** Texts of every letter and mark, some of them far from Latin. */
const text = fc
  .array(
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...LATIN) }, fc.constantFrom(...'aB. 1!?’', ...OTHERS)),
    {
      maxLength: 12,
    },
  )
  .map((signs) => signs.join(''));
/** Every sign in every place that an expression could tell apart. */
const places = [...LATIN, ...OTHERS].flatMap((sign) => [
  sign,
  `${sign}a`,
  `A${sign}`,
  `a${sign}'s`,
  `a.${sign}B`,
  `${sign}${sign}`,
  `a. ${sign}b`,
  `X.${sign} y`,
  `B${sign}. C`,
]);

/** What is said of a text, said with classes of all of Unicode. */
const PLAIN = {
  fold: (word: string) =>
    word
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  edges: (word: string) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''),
  key: (word: string) =>
    PLAIN.fold(PLAIN.edges(PLAIN.edges(word).replace(/(?<=[\p{L}\p{N}.])['’ʼ]s?$/u, ''))),
  shape: (word: string) => {
    if (!/\p{Lu}/u.test(word)) return 'lower';
    if (!/\p{Ll}/u.test(word) && word.length > 1) return 'upper';
    return /\p{Lu}/u.test(PLAIN.edges(word).charAt(0)) ? 'title' : 'lower';
  },
  capitalized: (word: string) => /^\p{Lu}/u.test(word),
  words: (all: string) => all.match(/[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu) ?? [],
};

/** A letter that is not Latin and has no case, so that what stands before it is never asked for. */
const FAR = '一 ';

describe('short classes say of every text what those of all of Unicode say', () => {
  const same = (check: (word: string) => void) => {
    for (const word of places) check(word);
    fc.assert(
      fc.property(text, (word) => {
        check(word);
      }),
      { numRuns: 2000 },
    );
  };
  it('folding', () => same((word) => expect([word, fold(word)]).toEqual([word, PLAIN.fold(word)])));
  it('keys', () => same((word) => expect([word, keyOf(word)]).toEqual([word, PLAIN.key(word)])));
  it('shapes', () => same((word) => expect([word, shapeOf(word)]).toEqual([word, PLAIN.shape(word)])));
  it('capitals', () =>
    same((word) => expect([word, isCapitalized(word)]).toEqual([word, PLAIN.capitalized(word)])));
  it('plain words', () =>
    same((word) => expect(plainTokens(word).map((token) => token.text)).toEqual(PLAIN.words(word))));
  it('sentence boundaries', () =>
    same((word) => {
      if (word === '') return;
      const far = [...sentenceEnds(FAR + word)].map((end) => end - FAR.length);
      expect([word, ...sentenceEnds(word)]).toEqual([word, ...far.filter((end) => end > 0)]);
    }));
  it('the parts of words', () =>
    same((word) => {
      const terms = (nlp.tokenize(word) as unknown as { docs: { text: string }[][] }).docs.flat();
      const parts = terms.flatMap((term) => term.text.split(/[-–—/]+|(?<=\p{Ll}[.?!])(?=\p{Lu})/u));
      expect(tokenize(word).map((token) => token.text)).toEqual(parts.filter((part) => part !== ''));
    }));
});
