import type { CueHit, StanceRequest, TokenSpan } from './types.ts';

const within = (index: number, span: TokenSpan) => index >= span.from && index < span.to;
const overlap = (a: TokenSpan, b: TokenSpan) => a.from < b.to && b.from < a.to;

function anchorsOf({ anchors, claimSpan }: StanceRequest): readonly number[] {
  if (anchors && anchors.length > 0) return anchors.filter((index) => within(index, claimSpan));
  return [];
}

/** Effects that hold for the whole clause of the verb they stand with, its subject too. */
const OF_CLAUSE = new Set<CueHit['effect']>(['denies', 'hedged', 'asks']);

/** True if the cue's scope holds a word of the claim. */
export function covers(hit: CueHit, request: StanceRequest): boolean {
  const anchors = anchorsOf(request);
  const inScope = (index: number) => within(index, hit.span) || hit.scope.some((span) => within(index, span));
  return anchors.length > 0
    ? anchors.some(inScope)
    : hit.scope.some((span) => overlap(span, request.claimSpan));
}

/**
 * True if the cue bears on the claim: its scope holds a word of the claim, or it stands in the claim's own clause and
 * negates, doubts or asks there. A narrow cue that is itself a word of the claim ("without an end date") is part of what is
 * claimed. A contrast bears only on a claim that lies wholly in its scope.
 */
export function reaches(hit: CueHit, request: StanceRequest): boolean {
  const { claimSpan } = request;
  const inClaim = hit.span.from >= claimSpan.from && hit.span.to <= claimSpan.to;
  if (hit.scope.length === 0) return inClaim && OF_CLAUSE.has(hit.effect);
  const anchors = anchorsOf(request);
  const inScope = (index: number) => within(index, hit.span) || hit.scope.some((span) => within(index, span));
  if (hit.kind === 'contrast') return anchors.length > 0 && anchors.every(inScope);
  if (hit.narrow && anchors.includes(hit.span.from)) return false;
  const covered =
    anchors.length > 0 ? anchors.some(inScope) : hit.scope.some((span) => overlap(span, claimSpan));
  if (covered || hit.narrow) return covered;
  return inClaim && OF_CLAUSE.has(hit.effect) && hit.scope.some((span) => overlap(span, claimSpan));
}
