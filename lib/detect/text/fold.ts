import { forText } from './latin.ts';

/** In what an accented Latin letter is taken apart to; and in anything. */
const MARKS = forText(/[\u0300-\u036F]+/g, String.raw`\p{M}+`);
/** Most words have no accent, and asking takes less time than folding. */
const FOREIGN = /[^\x20-\x7e]/;

/** A text without accents; the length may change. */
export function withoutAccents(text: string): string {
  return FOREIGN.test(text) ? text.normalize('NFD').replace(MARKS(text), '') : text;
}

/** Lower case with accents dropped; the length may change. Two spellings of a word meet in it. */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}

const PLAIN = /^[a-zA-Z0-9]+$/;

/** A run at the end is looked at from its first character only, so that the time is linear. */
const EDGES = forText(
  /^[^0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+|(?<=[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ])[^0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ]+$/g,
  String.raw`^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$`,
);
const POSSESSIVE = forText(
  /(?<=[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ.])['’][sS]?$/,
  String.raw`(?<=[\p{L}\p{N}.])['’ʼ][sS]?$`,
);

function withoutEdges(text: string): string {
  return text.replace(EDGES(text), '');
}

/** What a token is looked up by: folded, without possessive ending and outer punctuation. Stops inside stay. */
export function keyOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const word = withoutEdges(text);
  return fold(withoutEdges(word.replace(POSSESSIVE(word), '')));
}

const UPPER = forText(/[A-ZÀ-ÖØ-Þ]/, String.raw`\p{Lu}`);
const LOWER = forText(/[a-zµß-öø-ÿ]/, String.raw`\p{Ll}`);

/** How a word is written: all capitals, first letter capital, or small. */
export type Shape = 'upper' | 'title' | 'lower';

/** The shape of a word; single letters are never `upper`. */
export function shapeOf(text: string): Shape {
  if (!UPPER(text).test(text)) return 'lower';
  if (!LOWER(text).test(text) && text.length > 1) return 'upper';
  const first = withoutEdges(text).charAt(0);
  return UPPER(first).test(first) ? 'title' : 'lower';
}

/** Whether a text begins with a capital. */
export function isCapitalized(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return UPPER(first).test(first);
}
