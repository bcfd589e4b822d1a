import type { CueHit, StanceRequest, TokenSpan } from './types.ts';

const within = (index: number, span: TokenSpan) => index >= span.from && index < span.to;
const overlap = (a: TokenSpan, b: TokenSpan) => a.from < b.to && b.from < a.to;

function anchorsOf({ anchors, claimSpan }: StanceRequest): readonly number[] {
  if (anchors && anchors.length > 0) return anchors.filter((index) => within(index, claimSpan));
  return [];
}

/**
 * True if the cue bears on the claim: its scope holds a word of the claim, or it stands in the claim's own clause and
 * negates, doubts or asks there.
 */
export function reaches(hit: CueHit, request: StanceRequest): boolean {
  const { claimSpan } = request;
  const inClaim = hit.span.from >= claimSpan.from && hit.span.to <= claimSpan.to;
  if (hit.scope.length === 0) return inClaim;
  const anchors = anchorsOf(request);
  const covered =
    anchors.length > 0
      ? anchors.some((index) => hit.scope.some((span) => within(index, span)))
      : hit.scope.some((span) => overlap(span, claimSpan));
  if (covered || hit.narrow) return covered;
  return inClaim && hit.effect === 'denies' && hit.scope.some((span) => overlap(span, claimSpan));
}
