const MARKS = /\p{M}+/gu;
/** Most words have no accent, and asking takes less time than folding. */
const FOREIGN = /[^\x20-\x7e]/;

/** Lower case with accents dropped; the length may change. Two spellings of a word meet in it. */
export function fold(text: string): string {
  return (FOREIGN.test(text) ? text.normalize('NFD').replace(MARKS, '') : text).toLowerCase();
}

/** A run at the end is looked at from its first character only, so that the time is linear. */
const EDGES = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}.])['’ʼ]s?$/u;

/** What a token is looked up by: folded, without possessive ending and outer punctuation. Stops inside stay. */
export function keyOf(text: string): string {
  return fold(text.replace(EDGES, '').replace(POSSESSIVE, '').replace(EDGES, ''));
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** How a word is written: all capitals, first letter capital, or small. */
export type Shape = 'upper' | 'title' | 'lower';

/** The shape of a word; single letters are never `upper`. */
export function shapeOf(text: string): Shape {
  if (!UPPER.test(text)) return 'lower';
  if (!LOWER.test(text) && text.length > 1) return 'upper';
  const first = text.replace(EDGES, '').charAt(0);
  return UPPER.test(first) ? 'title' : 'lower';
}
