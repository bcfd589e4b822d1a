import { relationOf } from '../../knowledge/relation.ts';
import type { Language, Rating } from '../../knowledge/schema/values.ts';
import { isDenial, isNegative } from '../cues/negation.ts';
import { isFiniteVerb } from '../cues/trigger/forms.ts';
import { itemsOf } from '../cues/trigger/items.ts';
import type { CueHit, CueToken, StanceDecision } from '../cues/types.ts';
import type { Finding } from '../types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A longer sentence says more than yes or no to the one before. Words. */
export const LONGEST_REPLY = 14;
/** So few words besides the verdict add nothing to it: "Es falso de principio a fin." */
const BESIDES = 3;

/** Words for what was said before, folded: pronouns, and nouns that take it up with an article. */
const PRONOUNS: Record<Language, ReadonlySet<string>> = {
  en: words('it this that these those both'),
  es: words('eso esto ello aquello'),
};
const NOUNS: Record<Language, ReadonlySet<string>> = {
  en: words(
    'claim claims report reports allegation allegations accusation accusations rumor rumors rumour story stories charge charges suggestion assertion version theory post video',
  ),
  es: words(
    'version versiones acusacion acusaciones noticia noticias informacion informaciones denuncia denuncias afirmacion afirmaciones rumor rumores bulo especie contenido publicacion video dato',
  ),
};
/** With one of these behind it a noun is about something of its own: "the claim of a rancher". */
const OF_ITS_OWN = words('of by that about from against de del que sobre contra para');
/** What opens a clause of its own behind the denial. */
const OPENERS = words('that to que');

const isVerdict = (hit: CueHit) => isDenial(hit) && (hit.effect === 'myth' || hit.kind === 'verdict');

/** True if a word by the denial takes up the sentence before. */
function takesUp(tokens: readonly CueToken[], { span, effect }: CueHit, lang: Language): boolean {
  return tokens.some(({ folded }, at) => {
    // "Lo han negado" has an object, "lo falso" is a heading.
    if (folded === 'lo' && effect === 'attributed-denial') return true;
    const inside = at >= span.from && at < span.to - 1;
    const next = tokens[at + 1]?.folded ?? '';
    return PRONOUNS[lang].has(folded) || (NOUNS[lang].has(folded) && (inside || !OF_ITS_OWN.has(next)));
  });
}

/** True if the denial says of itself what it denies: "denied that it rained", "it is wrong to smoke". */
function hasOwnClause(tokens: readonly CueToken[], { span }: CueHit, lang: Language): boolean {
  const rest = tokens.slice(span.to);
  if (rest.length > 1 && OPENERS.has(rest[0]?.folded ?? '')) return true;
  return itemsOf(rest).some((item) => item.kind === 'word' && isFiniteVerb(item, lang));
}

/**
 * What a short sentence says of a claim in the sentence before, where it says that it is untrue: "The ministry denied it.",
 * "Eso es falso.", or "No." after a question. Undefined for every other sentence.
 */
export function replyTo(
  previous: string,
  tokens: readonly CueToken[],
  hits: readonly CueHit[],
  lang: Language,
): StanceDecision | undefined {
  // "Rating: false" judges a whole page.
  if (tokens.some(({ after }) => after.includes(':'))) return undefined;
  if (tokens.length > LONGEST_REPLY || hits.some(({ effect }) => effect === 'asks' || effect === 'hedged'))
    return undefined;
  const asked = /\?["”»)]*$/.test(previous.trimEnd());
  const isBare = ({ span }: CueHit) => span.from === 0 && tokens.length - span.to <= BESIDES;
  const denial = hits.find(
    (hit) =>
      (isVerdict(hit) && !hasOwnClause(tokens, hit, lang) && (takesUp(tokens, hit, lang) || isBare(hit))) ||
      (asked && hit.effect === 'denies' && isBare(hit)),
  );
  if (!denial) return undefined;
  const claimSpan = { from: 0, to: tokens.length };
  const { negative, steps } = isNegative({ tokens, hits, lang, claimSpan }, hits);
  if (!negative) return undefined;
  const isSpoken = ({ effect, span }: CueHit) =>
    effect === 'attributed-denial' ||
    (effect === 'attributed' && !NOUNS[lang].has(tokens[span.to - 1]?.folded ?? ''));
  return { stance: hits.some(isSpoken) ? 'attributed-denial' : 'denies', steps };
}

/** The finding of a sentence that denies what the one before it states; `start` is where it begins in the request's text. */
export function answerTo(
  stated: Finding,
  text: string,
  start: number,
  { stance, steps }: StanceDecision,
  rating: Rating,
): Finding[] {
  if (stated.stance === 'denies' || stated.stance === 'attributed-denial') return [];
  const context = {
    step: 'stance',
    words: stated.quote,
    why: 'The sentence before states the claim; this one answers it.',
  } as const;
  return [
    {
      claim: stated.claim,
      stance,
      relation: relationOf(rating, stance),
      rating,
      start,
      end: start + text.length,
      quote: text,
      slots: stated.slots,
      reasons: [context, ...steps.map((step) => ({ step: 'stance' as const, ...step }))],
    },
  ];
}
