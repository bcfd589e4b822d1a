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

/** Whether a sentence names another place that bears the host's name. */
export function namesNamesake({ concepts }: Analysis): boolean {
  return concepts.has(`${BLOCKED}namesake`);
}

/**
 * The roles that a sentence's words fill. On a page about a namesake (`namesake`) the name alone is no place of the
 * host.
 */
function rolesOf(
  analysis: Analysis,
  roles: DetectionData['roles'],
  namesake: boolean,
): Record<keyof Tie, boolean> {
  const any = (ids: string[]) => ids.some((id) => analysis.concepts.has(id));
  const self = any(roles.self);
  const named = namesake
    ? analysis.spans.some((span) => isOwnPlace(span, analysis, roles))
    : any(roles.place);
  return {
    place: self || named,
    actor: self || any(roles.actor),
    thing: self || any(roles.thing),
    other: any(roles.other) || analysis.concepts.has(`${BLOCKED}elsewhere`),
  };
}

function isOwnPlace(
  { concept, from, to }: ConceptSpan,
  { tokens }: Analysis,
  roles: DetectionData['roles'],
): boolean {
  const key = tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');
  return roles.place.includes(concept) && !roles.shared.includes(concept) && !roles.shared.includes(key);
}

/** Ties a sentence to the topic by its own words or by those around it. */
export function tieOf(
  sentence: Analysis,
  context: readonly Analysis[],
  roles: DetectionData['roles'],
  namesake = [sentence, ...context].some(namesNamesake),
): Tie {
  const own = rolesOf(sentence, roles, namesake);
  const around = context.map((c) => rolesOf(c, roles, namesake));
  const fill = (role: keyof Tie): Filled =>
    own[role] ? 'here' : around.some((a) => a[role]) ? 'context' : 'none';
  return { place: fill('place'), actor: fill('actor'), thing: fill('thing'), other: fill('other') };
}
