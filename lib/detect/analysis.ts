import type { Language } from '../knowledge/schema/values.ts';
import { type ConceptSpan, findConcepts, type Lexicon } from './concepts/lexicon.ts';
import { type Token, tokenize } from './concepts/tokens.ts';
import type { DetectionData } from './data.ts';

/** A sentence with its words and the concepts that they express. */
export interface Analysis {
  text: string;
  lang: Language;
  tokens: Token[];
  spans: ConceptSpan[];
  /** Concepts of `spans`. */
  concepts: ReadonlySet<string>;
}

/** Where a role is filled. */
export type Filled = 'here' | 'context' | 'none';

/** What ties a sentence to the topic. */
export interface Tie {
  place: Filled;
  actor: Filled;
  thing: Filled;
  /** Another country: named in the sentence, nearest in the context, or not. */
  other: Filled;
}

/** Parts a sentence into words and finds its concepts. */
export function analyse(text: string, lang: Language, lexicon: Lexicon): Analysis {
  const tokens = tokenize(text);
  const found = [...findConcepts(tokens, lexicon), ...numbersIn(tokens)].sort((a, b) => a.from - b.from);
  const spans = unblocked(found);
  return { text, lang, tokens, spans, concepts: new Set(spans.map((s) => s.concept)) };
}

/** Concept under which look-alikes of a kind are entered in the lexicon. */
export const BLOCKED = 'blocked-';
/** Kinds that take away whatever their words seem to say. The others are left for the ranker to weigh. */
const TAKES_AWAY = new Set(['homonym', 'namesake', 'sport'].map((kind) => BLOCKED + kind));

/** Drops concepts on words that are part of a look-alike. */
function unblocked(spans: ConceptSpan[]): ConceptSpan[] {
  const taken = spans.filter(({ concept }) => TAKES_AWAY.has(concept));
  if (taken.length === 0) return spans;
  return spans.filter(
    (span) => TAKES_AWAY.has(span.concept) || !taken.some((t) => span.from < t.to && t.from < span.to),
  );
}

const YEAR = /^(?:1[89]|20)\d\d$/;
/** Years before this one speak of what is over. */
const PAST_YEAR = 2010;

/** Digits as concepts: `year`, `past-year` and `number`. */
function numbersIn(tokens: Token[]): ConceptSpan[] {
  return tokens.flatMap(({ key }, from): ConceptSpan[] => {
    if (!/^\d/.test(key)) return [];
    const year = YEAR.test(key);
    const concepts = year ? (Number(key) < PAST_YEAR ? ['year', 'past-year'] : ['year']) : ['number'];
    return concepts.map((concept) => ({ concept, from, to: from + 1 }));
  });
}

/** The roles that a set of concepts fills. */
export function rolesOf(
  concepts: ReadonlySet<string>,
  roles: DetectionData['roles'],
): Record<keyof Tie, boolean> {
  const any = (ids: string[]) => ids.some((id) => concepts.has(id));
  const self = any(roles.self);
  return {
    place: self || any(roles.place),
    actor: self || any(roles.actor),
    thing: self || any(roles.thing),
    other: any(roles.other),
  };
}

/** Ties a sentence to the topic by its own words or by those before it; the nearest sentence that names a country wins. */
export function tieOf(sentence: Analysis, context: readonly Analysis[], roles: DetectionData['roles']): Tie {
  const own = rolesOf(sentence.concepts, roles);
  const around = context.map((c) => rolesOf(c.concepts, roles));
  const fill = (role: keyof Tie): Filled =>
    own[role] ? 'here' : around.some((a) => a[role]) ? 'context' : 'none';
  return { place: fill('place'), actor: fill('actor'), thing: fill('thing'), other: fill('other') };
}
