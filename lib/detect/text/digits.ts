/*
 * Numbers in packed texts: one or two signs, so that the most frequent, which are the smallest, take one.
 */

/** Signs that stand for something else in one packed text or another, and those that JSON escapes. */
const NO_DIGITS = '!"()\\^|~';
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((sign) => !NO_DIGITS.includes(sign))
  .join('');
const RADIX = DIGITS.length;

const VALUES = new Uint8Array(128).fill(RADIX);
for (let at = 0; at < RADIX; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/** How many numbers, from 0, take one sign where there are `count` of them. */
export function shortOf(count: number): number {
  return Math.min(RADIX, Math.max(0, Math.floor((RADIX * RADIX - count) / (RADIX - 1))));
}

/** The signs of a number. */
export function writeNumber(value: number, short: number): string {
  if (value < short) return DIGITS.charAt(value);
  const rest = value - short;
  return DIGITS.charAt(short + Math.floor(rest / RADIX)) + DIGITS.charAt(rest % RADIX);
}

/** The number whose signs are at `at`; no number that was written where there are none. */
export function readNumber(text: string, at: number, short: number): number {
  const first = VALUES[text.charCodeAt(at)] as number;
  return first < short
    ? first
    : short + (first - short) * RADIX + (VALUES[text.charCodeAt(at + 1)] as number);
}

/** How many signs it has. */
export function widthOfNumber(text: string, at: number, short: number): 1 | 2 {
  return (VALUES[text.charCodeAt(at)] as number) < short ? 1 : 2;
}
