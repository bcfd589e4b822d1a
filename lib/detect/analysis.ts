import type { Language } from '../knowledge/schema/values.ts';
import { type ConceptSpan, findConcepts, type Lexicon, withoutAbsorbed } from './concepts/lexicon.ts';
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

/** Whether host, foreign actor and a thing of the topic are all named in the sentence itself. */
export function isWhole({ place, actor, thing }: Tie): boolean {
  return place === 'here' && actor === 'here' && thing === 'here';
}

/** Parts a sentence into words and finds its concepts. */
export function analyse(text: string, lang: Language, lexicon: Lexicon): Analysis {
  const tokens = tokenize(text);
  const found = [...withoutAbsorbed(findConcepts(tokens, lexicon), lexicon), ...numbersIn(tokens)].sort(
    (a, b) => a.from - b.from,
  );
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
 * Whether a sentence names the host: by a name of its own (`strong`), or by one that only the text around makes its
 * own (`weak`). On a page about a namesake (`namesake`) the bare name is neither.
 */
function placeIn(
  analysis: Analysis,
  roles: DetectionData['roles'],
  namesake: boolean,
): 'strong' | 'weak' | 'none' {
  if (roles.self.some((id) => analysis.concepts.has(id))) return 'strong';
  let place: 'weak' | 'none' = 'none';
  for (const span of analysis.spans) {
    if (!roles.place.includes(span.concept)) continue;
    const key = keyOfSpan(span, analysis);
    if (namesake && (roles.shared.includes(span.concept) || roles.shared.includes(key))) continue;
    if (!roles.weak.includes(key)) return 'strong';
    place = 'weak';
  }
  return place;
}

function keyOfSpan({ from, to }: ConceptSpan, { tokens }: Analysis): string {
  return tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');
}

/**
 * Whether a page is about another country: its title or first lines name others more often than the host. Such a page
 * passes no host on to its sentences.
 */
export function isElsewhere(openings: readonly Analysis[], roles: DetectionData['roles']): boolean {
  return openings.some(({ spans, concepts, ...rest }) => {
    const others = spans.filter(
      ({ concept }) => roles.other.includes(concept) || concept === `${BLOCKED}elsewhere`,
    );
    const hosts = spans.filter(
      (span) =>
        roles.place.includes(span.concept) &&
        !roles.weak.includes(keyOfSpan(span, { ...rest, spans, concepts })),
    );
    return others.length > hosts.length;
  });
}

/** What a page says of itself and bears on every sentence in it. */
export interface Subject {
  /** It names another place that bears the host's name. */
  namesake: boolean;
  /** It is about another country. */
  elsewhere: boolean;
}

/** Ties a sentence to the topic by its own words or by those around it. */
export function tieOf(
  sentence: Analysis,
  context: readonly Analysis[],
  roles: DetectionData['roles'],
  { namesake, elsewhere }: Subject,
): Tie {
  const has = (analysis: Analysis, ids: readonly string[]) => ids.some((id) => analysis.concepts.has(id));
  const fill = (ids: readonly string[]): Filled =>
    has(sentence, ids) ? 'here' : context.some((c) => has(c, ids)) ? 'context' : 'none';
  const own = placeIn(sentence, roles, namesake);
  const around = !elsewhere && context.some((c) => placeIn(c, roles, namesake) === 'strong');
  const place = own === 'strong' || (own === 'weak' && around) ? 'here' : around ? 'context' : 'none';
  return {
    place,
    actor: fill([...roles.actor, ...roles.self]),
    thing: fill([...roles.thing, ...roles.self]),
    other: fill([...roles.other, `${BLOCKED}elsewhere`]),
  };
}
