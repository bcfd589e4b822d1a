import { reaches } from '../cues/reach.ts';
import type { CueHit, CueToken, StanceDecision, StanceRequest } from '../cues/types.ts';

/** What the learned judge of stances sees besides the request. */
export interface StanceView {
  claim: string;
  /** The rules' decision. */
  decision: StanceDecision;
  text: string;
  title: string;
  /** The sentence right before, and the cues in it. */
  previous: string;
  previousHits: readonly CueHit[];
}

/**
 * Features of a claim in a sentence for the learned judge of stances: what the rules decided and by which cues, every
 * cue and whether it reaches the claim, the marks of questions and quotations, and the words.
 */
export function stanceFeatures(request: StanceRequest, view: StanceView): string[] {
  const { claim, decision } = view;
  const features = new Set([`R:${decision.stance}`, `K:${claim} ${decision.stance}`, `k:${claim}`]);
  for (const { id } of decision.steps) if (id) features.add(`C:${id}`);
  for (const hit of request.hits) addHit(hit, request, claim, features);
  for (const { effect } of view.previousHits) features.add(`V:${effect}`);
  if (request.label) features.add(`L:${request.label.effect}`);
  addMarks(view, features);
  addWords(request.tokens, features);
  return [...features];
}

function addHit(hit: CueHit, request: StanceRequest, claim: string, features: Set<string>): void {
  const kind = `${hit.effect} ${hit.kind ?? ''}`;
  features.add(`A:${kind}`).add(`H:${hit.id}`);
  if (!reaches(hit, request)) return;
  features.add(`E:${kind}`).add(`P:${request.polarity} ${hit.effect}`).add(`X:${claim} ${hit.effect}`);
}

function addMarks({ text, title, previous }: StanceView, features: Set<string>): void {
  const trimmed = text.trimEnd();
  features.add(`Z:${trimmed.slice(-1)}`);
  features.add(`Q:${/["“«]/.test(text)} ${/["”»]/.test(text)}`);
  if (previous.trimEnd().endsWith('?')) features.add('Z:previous ?');
  if (title.trimEnd().endsWith('?')) features.add('Z:title ?');
}

function addWords(tokens: readonly CueToken[], features: Set<string>): void {
  features.add(`F:${tokens[0]?.folded}`);
  for (const { folded } of tokens) features.add(`W:${folded}`);
}
