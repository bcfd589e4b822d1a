import type { Analysis } from '../../../lib/detect/analysis.ts';

/** A word as compromise tags it; what a tier does not know is absent. Offsets are UTF-16. */
interface Term {
  normal: string;
  /** The lemma, where it differs from `normal`. */
  root?: string;
  tags: ReadonlySet<string>;
  /** The kind of phrase that the word is part of. */
  chunk?: string;
  offset: { start: number; length: number };
}

/** A verb phrase as compromise/three parses it. */
interface VerbPhrase {
  verb?: { infinitive: string; negative: boolean; grammar: { form?: string; tense?: string } };
}

/** A text that a tier has read. */
interface View {
  docs: Term[][];
  compute(what: 'offset' | 'root'): unknown;
  verbs(): { json(): VerbPhrase[] };
}
export type Nlp = (text: string) => View;

/** What a tier adds to the features of a sentence. */
export interface Added {
  claims: string[];
  stances: string[];
}

/** The values of the groups of features that are added, among those of `SETTINGS` in lib/train/learn.ts. */
export const GROUPS: Record<string, number> = {
  tag: 0.3,
  tags: 0.3,
  'tag+concept': 0.5,
  root: 0.5,
  'root+concept': 0.5,
  phrases: 0.3,
  'phrase+concepts': 0.5,
  verb: 0.5,
  'verb+concept': 0.5,
};

/** What tells a word's part in a sentence, the most telling tag first. */
const CLASSES = (
  'Negative Modal Conditional Copula Auxiliary Passive PastTense Gerund Participle Infinitive PresentTense FutureTense ' +
  'Verb Country Region City Place Organization Person Demonym Acronym Money Date Value Pronoun Possessive ProperNoun ' +
  'Plural Noun QuestionWord Adjective Adverb Determiner Preposition Conjunction'
).split(' ');
/** Furthest apart, in words, that a verb and a concept count as a pair. */
const REACH = 10;

function classOf({ tags }: Term): string {
  return CLASSES.find((tag) => tags.has(tag)) ?? 'none';
}

/** A concept with the first and the last of its words among the terms. */
interface Placed {
  concept: string;
  first: number;
  last: number;
}

function placeConcepts({ spans, tokens }: Analysis, terms: readonly Term[]): Placed[] {
  return spans.flatMap(({ concept, from, to }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    const touches = ({ offset }: Term) => offset.start < end && start < offset.start + offset.length;
    const first = terms.findIndex(touches);
    return first < 0 ? [] : [{ concept, first, last: terms.findLastIndex(touches) }];
  });
}

/** What compromise/two adds: tags and their pairs, tags with concepts, lemmas, lemmas of verbs with concepts. */
function addTags(terms: readonly Term[], placed: readonly Placed[], added: Set<string>): void {
  const classes = terms.map(classOf);
  const classAt = (i: number) => classes[i] ?? '^';
  for (const { tags } of terms) for (const tag of tags) added.add(`tag:${tag}`);
  for (let i = 0; i <= terms.length; i++) added.add(`tags:${classAt(i - 1)} ${classAt(i)}`);
  for (const { concept, first, last } of placed) {
    added.add(`tag+concept:${concept} ${classAt(last)}`);
    added.add(`tag+concept:${classAt(first - 1)} > ${concept}`);
    added.add(`tag+concept:${concept} > ${classAt(last + 1)}`);
  }
  for (const [i, { tags, root, normal }] of terms.entries()) {
    if (!tags.has('Verb') && !tags.has('Noun')) continue;
    added.add(`root:${root ?? normal}`);
    if (!tags.has('Verb')) continue;
    for (const { concept, first, last } of placed)
      if (first - i <= REACH && i - last <= REACH) added.add(`root+concept:${root ?? normal} ${concept}`);
  }
}

interface Phrase {
  kind: string;
  /** Lemma of its last word. */
  head: string;
  concepts: string[];
}

function phrasesOf(terms: readonly Term[], placed: readonly Placed[]): Phrase[] {
  const phrases: Phrase[] = [];
  let kind: string | undefined;
  for (const [i, { chunk = '', root, normal }] of terms.entries()) {
    if (chunk !== kind) phrases.push({ kind: chunk, head: '', concepts: [] });
    kind = chunk;
    const phrase = phrases.at(-1) as Phrase;
    phrase.head = root ?? normal;
    phrase.concepts.push(...placed.filter(({ last }) => last === i).map(({ concept }) => concept));
  }
  return phrases;
}

/** What compromise/three adds: the order of phrases, concepts of one phrase, verbs with what stands on either side. */
function addPhrases(terms: readonly Term[], placed: readonly Placed[], added: Set<string>): void {
  const phrases = phrasesOf(terms, placed);
  for (const [i, { kind, head, concepts }] of phrases.entries()) {
    added.add(`phrases:${phrases[i - 1]?.kind ?? '^'} ${kind} ${phrases[i + 1]?.kind ?? '$'}`);
    for (const a of concepts)
      for (const b of concepts) if (a < b) added.add(`phrase+concepts:${kind} ${a} ${b}`);
    if (kind !== 'Verb') continue;
    const nearest = (side: Phrase[]) => side.find((phrase) => phrase.concepts.length > 0)?.concepts ?? [];
    for (const concept of nearest(phrases.slice(0, i).reverse()))
      added.add(`verb+concept:${concept} > ${head}`);
    for (const concept of nearest(phrases.slice(i + 1))) added.add(`verb+concept:${head} > ${concept}`);
  }
}

/** Tense, form and negation of each verb; only the English tier parses them. */
function addVerbs(view: View, added: Set<string>): void {
  for (const { verb } of view.verbs().json()) {
    if (!verb) continue;
    const form = `${verb.grammar.form ?? verb.grammar.tense} ${verb.negative ? 'not' : ''}`;
    added.add(`verb:${form}`).add(`verb:${verb.infinitive} ${form}`);
  }
}

/** Groups that speak of the whole sentence; the judge of stances gets these. */
const OF_STANCE = /^(?:tags?|verb):/;

/** The features that a tier adds to a sentence, `withPhrases` where it knows them. */
export function addedBy(nlp: Nlp, sentence: Analysis, withPhrases: boolean): Added {
  const view = nlp(sentence.text);
  view.compute('offset');
  view.compute('root');
  const terms = view.docs.flat();
  const placed = placeConcepts(sentence, terms);
  const added = new Set<string>();
  addTags(terms, placed, added);
  if (withPhrases) {
    addPhrases(terms, placed, added);
    addVerbs(view, added);
  }
  const claims = [...added];
  return { claims, stances: claims.filter((feature) => OF_STANCE.test(feature)) };
}
