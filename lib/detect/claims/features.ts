import type { Analysis, Tie } from '../analysis.ts';

/** Furthest apart, in words, that two concepts count as a pair. */
const PAIR_REACH = 10;
const NUMBER = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Features of a sentence for the ranker, as strings that are also readable reasons: words, word pairs and pieces of
 * words, the concepts and their pairs, the ties, and the concepts of the title and the sentences before.
 */
export function featuresOf(
  sentence: Analysis,
  context: readonly Analysis[],
  title: Analysis,
  tie: Tie,
  fired: readonly string[],
): string[] {
  const features = new Set<string>();
  addWords(sentence, features);
  addConcepts(sentence, features);
  for (const [i, before] of context.entries()) {
    const near = i === context.length - 1 ? 'n' : 'x';
    for (const concept of before.concepts) features.add(`${near}:${concept}`);
  }
  for (const concept of title.concepts) features.add(`h:${concept}`);
  for (const [role, filled] of Object.entries(tie)) features.add(`t:${role}=${filled}`);
  features.add(`t:${tie.place}/${tie.actor}/${tie.thing}`);
  for (const id of fired) features.add(`r:${id}`);
  if (sentence.text.trimEnd().endsWith('?')) features.add('f:?');
  features.add(sizeFeature(sentence.tokens.length));
  return [...features];
}

/** Length of a sentence in steps of eight words. */
export const sizeFeature = (words: number): string => `f:size=${Math.min(4, Math.floor(words / 8))}`;

function wordOf(key: string): string {
  if (YEAR.test(key)) return '#year';
  return NUMBER.test(key) ? '#number' : key;
}

function addWords(sentence: Analysis, features: Set<string>): void {
  let previous = '^';
  for (const { key } of sentence.tokens) {
    const word = wordOf(key);
    features.add(`w:${word}`);
    features.add(`b:${previous} ${word}`);
    if (word.length > 4 && word[0] !== '#') {
      features.add(`p:${word.slice(0, 4)}`);
      features.add(`p:${word.slice(0, 6)}`);
      features.add(`s:${word.slice(-4)}`);
    }
    previous = word;
  }
  features.add(`b:${previous} $`);
}

function addConcepts(sentence: Analysis, features: Set<string>): void {
  const spans = sentence.spans;
  for (const [i, a] of spans.entries()) {
    features.add(`c:${a.concept}`);
    for (let j = i + 1; j < spans.length; j++) {
      const b = spans[j];
      if (!b || b.from - a.to > PAIR_REACH) break;
      if (a.concept === b.concept) continue;
      const pair = a.concept < b.concept ? `${a.concept}~${b.concept}` : `${b.concept}~${a.concept}`;
      features.add(`c:${pair}`);
      if (b.from - a.to <= 2) features.add(`o:${a.concept}>${b.concept}`);
    }
  }
}
