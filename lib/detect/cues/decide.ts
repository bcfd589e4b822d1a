import type { Stance } from '../../knowledge/schema/values.ts';
import { isDenial, isNegative } from './negation.ts';
import { reaches } from './reach.ts';
import { isOfficial } from './speaker.ts';
import type { CueHit, StanceDecision, StanceRequest, StanceStep } from './types.ts';

/*
 * Priority, the first line that applies:
 *
 * | the claim's clause is                                         | stance            |
 * | ------------------------------------------------------------ | ----------------- |
 * | asked: a question, or "whether"                               | asks              |
 * | a condition, a possibility, hearsay without a speaker         | hedged            |
 * | spoken by somebody else, and negative                         | attributed-denial |
 * | spoken by somebody else                                       | attributed        |
 * | negative                                                      | denies            |
 * | else                                                          | asserts           |
 *
 * An official's report of an event (`event`) asserts it. A proposition about what people say or think (`voiced`) is asserted, not attributed, when somebody says it.
 * Negative counts the layers of negation (see negation.ts): an even number is none.
 */

const step = (hit: CueHit): StanceStep => ({
  id: hit.id,
  words: hit.words,
  why: hit.reason,
  code: hit.effect,
});

/** "He said that they would come" tells the future as seen from then; "they would come, according to a blog" is hearsay. */
const governs = (speaker: CueHit, hedge: CueHit) =>
  speaker.span.to <= hedge.span.from &&
  (speaker.kind === 'speech' ||
    speaker.effect === 'attributed-denial' ||
    /(?:que|that)$/i.test(speaker.words));

function isHedge(hit: CueHit, request: StanceRequest, speakers: readonly CueHit[]): boolean {
  if (hit.effect !== 'hedged') return false;
  if (hit.kind === 'plan') return request.plan !== true && speakers.length === 0;
  return !(hit.kind === 'tense' && speakers.some((speaker) => governs(speaker, hit)));
}

/** An official's report of an event; a view, a promise or a denial stays the speaker's. */
function isReport(speaker: CueHit, { event, tokens, offices }: StanceRequest): boolean {
  return event === true && speaker.effect === 'attributed' && isOfficial(speaker, tokens, offices);
}

function timeOf(hits: readonly CueHit[]): 'past' | 'future' | undefined {
  return hits.find((hit) => hit.effect === 'past' || hit.effect === 'future')?.effect as
    | 'past'
    | 'future'
    | undefined;
}

/** "No longer", "ceased": the end of a thing grants that it was. */
const isEnd = (hit: CueHit) => hit.effect === 'denies' && hit.kind === 'verb';

/**
 * Where the sentence denies, names for hearsay ("rumours of", "the alleged") only say what is denied; where it judges the
 * claim untrue, a conditional belongs to the judgement ("it would be wrong to say", "had it been so, it would").
 */
function withoutNames(hits: readonly CueHit[]): readonly CueHit[] {
  const denied = hits.some((hit) => isDenial(hit) && hit.kind !== 'contrast');
  const judged = hits.some((hit) => hit.effect === 'denies' && hit.kind === 'verdict');
  return hits.filter((hit) => !(denied && hit.kind === 'noun') && !(judged && hit.kind === 'tense'));
}

function decide(request: StanceRequest, hits: readonly CueHit[]): { stance: Stance; steps: StanceStep[] } {
  const asked = hits.find((hit) => hit.effect === 'asks');
  if (asked) return { stance: 'asks', steps: [step(asked)] };
  const speakers = hits.filter((hit) => hit.effect === 'attributed' || hit.effect === 'attributed-denial');
  const hedge = hits.find((hit) => isHedge(hit, request, speakers));
  if (hedge) return { stance: 'hedged', steps: [step(hedge)] };
  const { negative, steps } = isNegative(request, hits);
  const [speaker] = speakers;
  if (speaker && !negative && speakers.every((one) => isReport(one, request))) {
    return {
      stance: 'asserts',
      steps: [
        { ...step(speaker), why: 'An office that reports an event vouches for it.', code: 'office' },
        ...steps,
      ],
    };
  }
  if (speaker && (negative || !request.voiced)) {
    const stance = negative ? 'attributed-denial' : 'attributed';
    return { stance, steps: [step(speaker), ...steps.filter(({ id }) => id !== speaker.id)] };
  }
  return { stance: negative ? 'denies' : 'asserts', steps };
}

/** What the sentence does with a claim that one of its clauses states, and why. Never throws. */
export function decideStance(request: StanceRequest): StanceDecision {
  const reaching = request.hits.filter((hit) => reaches(hit, request) && !(request.past && isEnd(hit)));
  if (request.label) reaching.push(request.label);
  const hits = withoutNames(reaching);
  const { stance, steps } = decide(request, hits);
  const time = timeOf(hits);
  if (steps.length === 0)
    steps.push({
      why: 'Nothing in the sentence denies, doubts, asks or hands over the claim.',
      code: 'plain',
    });
  return time ? { stance, steps, time } : { stance, steps };
}
