/*
 * A class of all of Unicode, such as `\p{L}`, takes a browser up to a millisecond to make, in every page that is read,
 * and a dozen of them take longer than all else that is done for an article. Nearly every text holds none but Latin
 * letters and the punctuation of print, for which short classes say the same.
 */

/** Anything but printed signs up to U+00FF, white space, and what is visible from U+2000 to U+206F. */
const BEYOND = /[^\t\n\r -ÿ\u2000-\u200A\u2010-\u2027\u202F-\u205F]/;

/** Whether a text holds more than Latin letters and the punctuation of print. */
export function isBeyondLatin(text: string): boolean {
  return BEYOND.test(text);
}

/**
 * Of two expressions that say the same of Latin texts, the one to use for a text. The second knows all of Unicode; it is
 * given by its source, takes the flags of the first and `u`, and is made when the first text comes that needs it.
 */
export function forText(latin: RegExp, source: string): (text: string) => RegExp {
  let all: RegExp | undefined;
  return (text) => {
    if (!BEYOND.test(text)) return latin;
    all ??= new RegExp(source, `${latin.flags}u`);
    return all;
  };
}
