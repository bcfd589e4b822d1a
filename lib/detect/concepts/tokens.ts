import nlp from 'compromise/one';
import { fold, keyOf, type Shape, shapeOf } from '../text/fold.ts';
import { forText } from '../text/latin.ts';

/** One word of a sentence. Offsets are UTF-16, in the sentence. */
export interface Token {
  text: string;
  /** Lower case, accents kept. */
  norm: string;
  /** Lower case, accents dropped. */
  folded: string;
  /** What lexicon entries are looked up by. */
  key: string;
  shape: Shape;
  start: number;
  end: number;
  /** Punctuation and space right before and right after. */
  before: string;
  after: string;
}

/** Beyond this a "sentence" is no prose; its rest is left unread. UTF-16 units. */
const MAX_SENTENCE = 6000;

/** Where compromise keeps words together that are looked up apart: hyphens, dashes, slashes, a full stop without a space. */
const PARTS = forText(
  /[-–—/]+|(?<=[a-zµß-öø-ÿ][.?!])(?=[A-ZÀ-ÖØ-Þ])/,
  String.raw`[-–—/]+|(?<=\p{Ll}[.?!])(?=\p{Lu})`,
);
/** Whatever is parted holds one of these. */
const PARTED = /[-–—/.?!]/;

/** Parts a sentence into words with compromise's tokenizer; every offset is checked against the text. */
export function tokenize(sentence: string): Token[] {
  const text = sentence.length > MAX_SENTENCE ? sentence.slice(0, MAX_SENTENCE) : sentence;
  const tokens: Token[] = [];
  let cursor = 0;
  for (const word of words(text)) {
    const start = text.indexOf(word, cursor);
    if (start < 0) continue;
    const end = start + word.length;
    const previous = tokens.at(-1);
    const before = text.slice(cursor, start);
    if (previous) previous.after = before;
    tokens.push({
      text: word,
      norm: word.toLowerCase(),
      folded: fold(word),
      key: keyOf(word),
      shape: shapeOf(word),
      start,
      end,
      before,
      after: '',
    });
    cursor = end;
  }
  const last = tokens.at(-1);
  if (last) last.after = text.slice(cursor);
  return tokens;
}

function words(text: string): string[] {
  // Every sentence that compromise sees inside ours is flattened: the boundaries are ours.
  const terms = (nlp.tokenize(text) as unknown as { docs: { text: string }[][] }).docs.flat();
  return terms.flatMap(partsOf).filter((word) => word !== '');
}

function partsOf({ text }: { text: string }): string | string[] {
  return PARTED.test(text) ? text.split(PARTS(text)) : text;
}
