import { isCapitalized, withoutAccents } from '../../text/fold.ts';
import { forText } from '../../text/latin.ts';
import type { CueToken } from '../types.ts';

/**
 * What triggers are matched against: words with contractions and hyphens parted, and the marks between them.
 * `stop` ends a sentence.
 */
export interface Item {
  kind: 'word' | 'mark' | 'stop';
  /** The word in lower case, or the mark; every double quotation mark is `"`, every dash `—`. */
  key: string;
  folded: string;
  text: string;
  /** Index of the token it comes from. */
  token: number;
  /** A hyphen joins it to the word before. */
  joined: boolean;
}

const QUOTES = new Map([...'"“”„«»'].map((mark) => [mark, '"']));
const DASHES = new Map([...'—–―'].map((mark) => [mark, '—']));
const MARKS = new Set([...',;:?!¿¡().…', "'", '‘', '’', ...QUOTES.keys(), ...DASHES.keys()]);
const FULL_STOP = /[.!?…]/;
/** Words whose full stop ends no sentence, folded. Single letters are none either, nor doubled ones, as Spanish abbreviates plurals. */
const DOUBLED = forText(/^([A-Za-zªµºÀ-ÖØ-öø-ÿ])\1$/, String.raw`^(\p{L})\1$`);
const LETTER_FIRST = forText(/^[A-Za-zªµºÀ-ÖØ-öø-ÿ]/, String.raw`^\p{L}`);
const ABBREVIATED = new Set(
  'u.s no nos mr mrs ms dr dra sr sra gen col lt adm sgt capt art num st rep sen vs'.split(' '),
);

function markOf(char: string): string {
  return QUOTES.get(char) ?? DASHES.get(char) ?? (char === '‘' || char === '’' ? "'" : char);
}

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['ai', 'not']],
]);
const PRONOUNS = /^(?:i|you|we|they|he|she|it|that|there|who)$/;
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['m', 'am'],
  ['s', 'is'],
]);

/** `doesn't` is `does not`; other endings with an apostrophe are dropped. */
export function partsOfContraction(word: string): readonly string[] {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (!word.includes("'")) return [word];
  if (word === "n't") return ['not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const at = word.lastIndexOf("'");
  if (at <= 0) return [word];
  const stem = word.slice(0, at);
  const ending = ENDINGS.get(word.slice(at + 1));
  if (ending && PRONOUNS.test(stem)) return [stem, ending];
  return word.length - at <= 2 ? [stem] : [word];
}

/** Most words have none of these. */
const PARTED = /[’‘ʼ.-]/;

/** The pieces of a word between hyphens, with plain apostrophes and without a closing stop. */
export function hyphenated(word: string): string[] {
  if (!PARTED.test(word)) return word === '' ? [] : [word];
  const plain = word.replace(/[’‘ʼ]/g, "'");
  let end = plain.length;
  while (plain[end - 1] === '.') end--;
  return plain.slice(0, end).split('-').filter(Boolean);
}

function pushMarks(items: Item[], gap: string, token: number, endsSentence: boolean): void {
  if (gap === ' ') return; // as most are
  for (const char of gap) {
    if (!MARKS.has(char)) continue;
    const key = markOf(char);
    items.push({ kind: 'mark', key, folded: key, text: char, token, joined: false });
  }
  if (endsSentence) items.push({ kind: 'stop', key: 'stop', folded: 'stop', text: '', token, joined: false });
}

function endsSentence(token: CueToken, gap: string, next: CueToken | undefined): boolean {
  if (!next || !FULL_STOP.test(gap)) return false;
  if (!/^\d/.test(next.text) && !isCapitalized(next.text) && !/[¿¡"“«]/.test(gap)) return false;
  if (/[!?…]/.test(gap)) return !/[)”"»]\s*$/.test(gap) || isCapitalized(next.text);
  const word = token.folded.replace(/\.$/, '');
  return word.length > 1 && !ABBREVIATED.has(word) && !DOUBLED(word).test(word);
}

function pushWord(items: Item[], token: CueToken, index: number, gap: string): void {
  const word = token.norm.replace(/^#/, '');
  const isTagged = gap.endsWith('#') || token.text.startsWith('#');
  const hash = isTagged && LETTER_FIRST(word).test(word) ? '#' : '';
  const text = token.text.endsWith('.') ? token.text.slice(0, -1) : token.text;
  let joined = gap.trim() === '-';
  for (const piece of hyphenated(word)) {
    for (const part of partsOfContraction(piece)) {
      const key = hash + part;
      items.push({ kind: 'word', key, folded: withoutAccents(key), text, token: index, joined });
      joined = false;
    }
    joined = true;
  }
}

/** The gap between two tokens, whichever of them carries it. */
function gapBetween(left: CueToken, right: CueToken): string {
  return left.after === right.before || left.after.trim() === right.before.trim()
    ? left.after
    : left.after + right.before;
}

const known = new WeakMap<readonly CueToken[], readonly Item[]>();

/** Words and marks of a sentence in order. */
export function itemsOf(tokens: readonly CueToken[]): readonly Item[] {
  const items = known.get(tokens) ?? readItems(tokens);
  known.set(tokens, items);
  return items;
}

function readItems(tokens: readonly CueToken[]): Item[] {
  const items: Item[] = [];
  tokens.forEach((token, index) => {
    const last = tokens[index - 1];
    const gap = last ? gapBetween(last, token) : token.before;
    if (last) pushMarks(items, gap, index - 1, endsSentence(last, gap, token));
    else pushMarks(items, gap, 0, false);
    pushWord(items, token, index, gap);
  });
  const end = tokens.at(-1);
  if (end) pushMarks(items, end.after, tokens.length - 1, false);
  return items;
}
