import { covers } from './reach.ts';
import type { CueHit, StanceRequest, StanceStep } from './types.ts';

/** Tokens between a negator and the verb of built-in negation that it cancels ("has not really stopped"). */
const CANCELS_WITHIN = 4;

const step = (hit: CueHit): StanceStep => ({
  id: hit.id,
  words: hit.words,
  why: hit.reason,
  code: hit.effect,
});

/** True for a cue that negates, in whoever's voice. */
export const isDenial = (hit: CueHit) =>
  hit.effect === 'denies' || hit.effect === 'attributed-denial' || hit.effect === 'myth';

const isVerdict = (hit: CueHit) => hit.effect === 'myth' || (isDenial(hit) && hit.kind === 'verdict');

const isLocal = (hit: CueHit) => isDenial(hit) && !isVerdict(hit);

/** Negators of the clause itself. Several are one: Spanish concord, English "no ... any". */
function localNegation(hits: readonly CueHit[]): CueHit[] {
  const local = hits.filter(isLocal);
  const verb = local.find((hit) => hit.kind === 'verb');
  if (!verb) return local.slice(0, 1);
  const particle = local.find(
    (hit) =>
      hit.kind !== 'verb' &&
      hit.span.to <= verb.span.from &&
      (verb.narrow || verb.span.from - hit.span.to < CANCELS_WITHIN),
  );
  return particle ? [particle, verb] : [verb];
}

/**
 * True for a negator that a verdict turns round: it stands under the verdict and bears on the claim itself. After "denied
 * that", Spanish "jamás" and the like only agree with the denial; "there is none, that is nonsense" denies twice over.
 */
function isJudged(hit: CueHit, verdict: CueHit, request: StanceRequest): boolean {
  if (!isLocal(hit) || hit.kind === 'concord' || !covers(hit, request)) return false;
  if (verdict.span.from <= hit.span.from) return true;
  const between = request.tokens.slice(hit.span.to, verdict.span.from);
  return !between.some(({ after }) => /[,;:.!?—–]/.test(after.trim()));
}

/** A praising word turns a proposition that is worded as bad, a complaint one that is worded as good. */
function turnedBySign({ polarity, signs, claimSpan }: StanceRequest): StanceStep | undefined {
  if (!signs || !polarity || polarity === 'plain') return undefined;
  const wanted = polarity === 'bad' ? 1 : -1;
  const found = signs.some(
    ({ index, sign }) => sign === wanted && index >= claimSpan.from && index < claimSpan.to,
  );
  if (!found) return undefined;
  return wanted === 1
    ? { why: 'Praise denies a complaint.', code: 'praise' }
    : { why: 'A complaint denies what is claimed as good.', code: 'complaint' };
}

/**
 * True for an odd number of negations. Layers: the clause's own negators (together one, or none where a negator cancels a
 * verb of built-in negation), a verdict on the clause (myth, "it is false that", "denied that"), and a word of the opposite
 * value where the proposition is worded as good or bad.
 */
export function isNegative(
  request: StanceRequest,
  hits: readonly CueHit[],
): { negative: boolean; steps: StanceStep[] } {
  const verdict = hits.find(isVerdict);
  const local = localNegation(verdict ? hits.filter((hit) => isJudged(hit, verdict, request)) : hits);
  const layers = (verdict ? [verdict, ...local] : local).map(step);
  const turned = turnedBySign(request);
  if (turned) layers.push(turned);
  const negative = layers.length % 2 === 1;
  if (!negative && layers.length > 0)
    layers.push({ why: 'Two negations make an assertion.', code: 'two-negations' });
  return { negative, steps: layers };
}
