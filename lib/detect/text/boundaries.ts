/*
 * Sentence boundaries after Unicode Standard Annex 29 (https://unicode.org/reports/tr29/#Sentence_Boundaries), the same in
 * English and Spanish. Intl.Segmenter knows them too, but the first one takes a browser 10 milliseconds to make, as long
 * as everything else that is done for an article takes.
 */

const SEPARATOR = String.raw`\r\n|[\n\r\x85\u2028\u2029]`;
/** Combining marks and invisible characters, which belong to what they follow (rule SB5). */
const IGNORED = String.raw`[\p{M}\p{Cf}]*`;
const CLOSE = String.raw`["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u275B-\u2760]`;
const SPACE = String.raw`(?![\n\r\x85\u2028\u2029])\p{White_Space}`;

/** What may end a sentence: a terminator, or the end of a line. */
const END = new RegExp(String.raw`[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E]|${SEPARATOR}`, 'gu');
const FULL_STOP = /^[.\u2024\uFE52\uFF0E]$/;
const LINE_END = new RegExp(`^(?:${SEPARATOR})$`);
/** What goes with a terminator: closing marks, then white space, then the end of a line. */
const TAIL = new RegExp(`${IGNORED}(?:${CLOSE}${IGNORED})*(?:${SPACE}${IGNORED})*(${SEPARATOR})?`, 'uy');
/** After a full stop without space: a number goes on (SB6), and so do initials (SB7). */
const DIGIT = new RegExp(String.raw`${IGNORED}\p{Nd}`, 'uy');
const CAPITAL = new RegExp(String.raw`${IGNORED}[\p{Lu}\p{Lt}\p{Uppercase}]`, 'uy');
const CASED = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;
const IGNORABLE = /[\p{M}\p{Cf}]/u;
/** After a full stop: the next letter is small (SB8). */
const SMALL =
  /(?:(?!\p{Sentence_Terminal})[^\p{Alphabetic}\n\r\x85\u2028\u2029.\u2024\uFE52\uFF0E])*\p{Lowercase}/uy;
/** What goes on after any terminator (SB8a). */
const CONTINUED = /[,\-:;\u2013\u2014\u3001\uFF0C\uFF1A]|\p{Sentence_Terminal}|[.\u2024\uFE52\uFF0E]/uy;
/** Longest run of combining marks that is looked through for the letter before a full stop. UTF-16 units. */
const BEFORE = 8;

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** True when a full stop at `at` is inside of a number or between initials. */
function isInside(text: string, at: number, end: number): boolean {
  if (stands(DIGIT, text, end)) return true;
  if (!stands(CAPITAL, text, end)) return false;
  const before = [...text.slice(Math.max(0, at - BEFORE), at)].reverse();
  return CASED.test(before.find((char) => !IGNORABLE.test(char)) ?? '');
}

/** Where each sentence ends, its closing marks and white space included; the last is the length of the text. */
export function* sentenceEnds(text: string): Generator<number> {
  let last = 0;
  for (const { index, 0: sign } of text.matchAll(END)) {
    if (index < last) continue;
    let end = index + sign.length;
    if (!LINE_END.test(sign)) {
      const isStop = FULL_STOP.test(sign);
      if (isStop && isInside(text, index, end)) continue;
      TAIL.lastIndex = end;
      const tail = TAIL.exec(text) as RegExpExecArray;
      end += tail[0].length;
      if (tail[1] === undefined) {
        if (isStop && stands(SMALL, text, end)) continue;
        if (stands(CONTINUED, text, end)) continue;
      }
    }
    if (end >= text.length) break;
    last = end;
    yield end;
  }
  if (text !== '') yield text.length;
}
