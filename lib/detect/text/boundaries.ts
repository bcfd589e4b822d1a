import { isBeyondLatin } from './latin.ts';

/*
 * Sentence boundaries after Unicode Standard Annex 29 (https://unicode.org/reports/tr29/#Sentence_Boundaries), the same in
 * English and Spanish. Intl.Segmenter knows them too, but the first one takes a browser 10 milliseconds to make, as long
 * as everything else that is done for an article takes.
 */

const SEPARATOR = String.raw`\r\n|[\n\r\x85\u2028\u2029]`;

/** The classes of characters that boundaries depend on, as the insides of brackets but for `space`. */
interface Classes {
  terminal: string;
  /** Combining marks and invisible characters, which belong to what they follow (rule SB5). */
  ignored: string;
  /** Brackets and quotation marks. */
  close: string;
  /** White space that ends no line. */
  space: string;
  digit: string;
  capital: string;
  small: string;
  letter: string;
}

const ALL: Classes = {
  terminal: String.raw`\p{Sentence_Terminal}`,
  ignored: String.raw`\p{M}\p{Cf}`,
  close: String.raw`"'\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u275B-\u2760`,
  space: String.raw`(?![\n\r\x85\u2028\u2029])\p{White_Space}`,
  digit: String.raw`\p{Nd}`,
  capital: String.raw`\p{Lu}\p{Lt}\p{Uppercase}`,
  small: String.raw`\p{Lowercase}`,
  letter: String.raw`\p{Alphabetic}`,
};
/** The same among Latin letters and the punctuation of print. */
const LATIN: Classes = {
  terminal: String.raw`!?\u203C\u203D\u2047-\u2049`,
  ignored: String.raw`\xAD`,
  close: String.raw`"'()[\]{}«»\u2018-\u201F\u2039\u203A\u2045\u2046`,
  space: String.raw`[\t \xA0\u2000-\u200A\u202F\u205F]`,
  digit: '0-9',
  capital: 'A-ZÀ-ÖØ-Þ',
  small: 'a-zªµºß-öø-ÿ',
  letter: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
};

const STOP = String.raw`.\u2024\uFE52\uFF0E`;
const FULL_STOP = new RegExp(`^[${STOP}]$`);
const LINE_END = new RegExp(`^(?:${SEPARATOR})$`);
/** Longest run of combining marks that is looked through for the letter before a full stop. UTF-16 units. */
const BEFORE = 8;

/** The expressions of the rules; `unicode` is the flag that their classes need. */
function expressions(
  { terminal, ignored, close, space, digit, capital, small, letter }: Classes,
  unicode: '' | 'u',
) {
  const passed = `[${ignored}]*`;
  const sticky = `${unicode}y`;
  return {
    /** What may end a sentence: a terminator, or the end of a line. */
    end: new RegExp(`[${terminal}${STOP}]|${SEPARATOR}`, `g${unicode}`),
    /** What goes with a terminator: closing marks, then white space, then the end of a line. */
    tail: new RegExp(`${passed}(?:[${close}]${passed})*(?:${space}${passed})*(${SEPARATOR})?`, sticky),
    /** After a full stop without space: a number goes on (SB6), and so do initials (SB7). */
    digit: new RegExp(`${passed}[${digit}]`, sticky),
    capital: new RegExp(`${passed}[${capital}]`, sticky),
    cased: new RegExp(`[${small}${capital}]`, unicode),
    ignorable: new RegExp(`[${ignored}]`, unicode),
    /** After a full stop: the next letter is small (SB8). */
    small: new RegExp(String.raw`[^${letter}${terminal}\n\r\x85\u2028\u2029${STOP}]*[${small}]`, sticky),
    /** What goes on after any terminator (SB8a). */
    continued: new RegExp(String.raw`[,\-:;\u2013\u2014\u3001\uFF0C\uFF1A]|[${terminal}]|[${STOP}]`, sticky),
  };
}

type Expressions = ReturnType<typeof expressions>;
const latin = expressions(LATIN, '');
let all: Expressions | undefined;

function expressionsFor(text: string): Expressions {
  if (!isBeyondLatin(text)) return latin;
  all ??= expressions(ALL, 'u');
  return all;
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** True when a full stop at `at` is inside of a number or between initials. */
function isInside(text: string, at: number, end: number, is: Expressions): boolean {
  if (stands(is.digit, text, end)) return true;
  if (!stands(is.capital, text, end)) return false;
  const before = [...text.slice(Math.max(0, at - BEFORE), at)].reverse();
  return is.cased.test(before.find((char) => !is.ignorable.test(char)) ?? '');
}

/** Where each sentence ends, its closing marks and white space included; the last is the length of the text. */
export function* sentenceEnds(text: string): Generator<number> {
  const is = expressionsFor(text);
  let last = 0;
  for (const { index, 0: sign } of text.matchAll(is.end)) {
    if (index < last) continue;
    let end = index + sign.length;
    if (!LINE_END.test(sign)) {
      const isStop = FULL_STOP.test(sign);
      if (isStop && isInside(text, index, end, is)) continue;
      is.tail.lastIndex = end;
      const tail = is.tail.exec(text) as RegExpExecArray;
      end += tail[0].length;
      if (tail[1] === undefined) {
        if (isStop && stands(is.small, text, end)) continue;
        if (stands(is.continued, text, end)) continue;
      }
    }
    if (end >= text.length) break;
    last = end;
    yield end;
  }
  if (text !== '') yield text.length;
}
