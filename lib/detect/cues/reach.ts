import type { CueHit, StanceRequest, TokenSpan } from './types.ts';

const within = (index: number, span: TokenSpan) => index >= span.from && index < span.to;
const overlap = (a: TokenSpan, b: TokenSpan) => a.from < b.to && b.from < a.to;

/** True if one of the ascending indexes lies in both spans; found by halving, so that many cues and anchors stay cheap. */
function someIn(indexes: readonly number[], a: TokenSpan, b: TokenSpan): boolean {
  const from = Math.max(a.from, b.from);
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return (indexes[low] ?? Number.POSITIVE_INFINITY) < Math.min(a.to, b.to);
}

/** True if the cue's scope holds a word of the claim; without words of its own the claim is its whole clause. */
export function covers(hit: CueHit, { anchors = [], claimSpan }: StanceRequest): boolean {
  if (!someIn(anchors, claimSpan, claimSpan)) return hit.scope.some((span) => overlap(span, claimSpan));
  return [hit.span, ...hit.scope].some((span) => someIn(anchors, span, claimSpan));
}

/** Effects that hold for the whole clause of the verb they stand with, its subject too. */
const OF_CLAUSE = new Set<CueHit['effect']>(['denies', 'hedged', 'asks']);

/**
 * True if the cue bears on the claim: its scope holds a word of the claim, or it stands in the claim's own clause and
 * negates, doubts or asks there. A narrow cue that is itself a word of the claim ("without an end date") is part of what is
 * claimed. A contrast bears only on a claim that lies wholly in its scope.
 */
export function reaches(hit: CueHit, request: StanceRequest): boolean {
  const { claimSpan } = request;
  const inClaim = hit.span.from >= claimSpan.from && hit.span.to <= claimSpan.to;
  // A verdict that opens the sentence and speaks of what came before it speaks of another sentence.
  if (hit.kind === 'verdict' && hit.direction === 'backward' && hit.span.from === 0) return false;
  if (hit.scope.length === 0) return inClaim && OF_CLAUSE.has(hit.effect);
  const { anchors = [] } = request;
  if (hit.kind === 'contrast') {
    const inScope = (index: number) =>
      within(index, hit.span) || hit.scope.some((span) => within(index, span));
    const own = anchors.filter((index) => within(index, claimSpan));
    return own.length > 0 && own.every(inScope);
  }
  const { from } = hit.span;
  if (hit.narrow && someIn(anchors, { from, to: from + 1 }, claimSpan)) return false;
  if (hit.narrow && !someIn(anchors, claimSpan, claimSpan)) return false;
  const covered = covers(hit, request);
  if (covered || hit.narrow) return covered;
  return inClaim && OF_CLAUSE.has(hit.effect) && hit.scope.some((span) => overlap(span, claimSpan));
}
