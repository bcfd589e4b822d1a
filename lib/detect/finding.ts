import { relationOf } from '../knowledge/relation.ts';
import type { Analysis } from './analysis.ts';
import type { RuleHit } from './claims/rules.ts';
import type { Grounded } from './claims/select.ts';
import { clauseOf } from './cues/clauses.ts';
import { decideStance } from './cues/decide.ts';
import type { CueHit, StanceDecision, StanceRequest, TokenSpan } from './cues/types.ts';
import type { ClaimData } from './data.ts';
import type { Model } from './learned/table.ts';
import type { StanceView } from './stance/features.ts';
import { reviewStance } from './stance/judge.ts';
import type { Finding, Reason, Slots } from './types.ts';

/** What a sentence's findings share. */
export interface SentenceCues {
  hits: readonly CueHit[];
  /** A label in the text before that judges the sentence. */
  label?: CueHit | undefined;
  title: string;
  /** The sentence right before, and the cues in it. */
  previous: string;
  previousHits: readonly CueHit[];
  /** Words for offices that only this topic knows. */
  offices: readonly string[];
}

/** Makes the finding of a claim in a sentence; `offset` is where the sentence begins in the request's text. */
export function findingOf(
  grounded: Grounded,
  sentence: Analysis,
  cues: SentenceCues,
  data: ClaimData,
  offset: number,
  stances?: Model,
): Finding {
  const request = stanceRequest(grounded.hits, sentence, cues, data);
  const view = stanceView(grounded.claim, sentence, cues, decideStance(request));
  const { stance, steps } = stances ? reviewStance(request, view, stances) : view.decision;
  const { start, end } = boundsOf(sentence, request.claimSpan);
  return {
    claim: grounded.claim,
    stance,
    relation: relationOf(data.rating, stance),
    rating: data.rating,
    start: offset + start,
    end: offset + end,
    quote: sentence.text.slice(start, end),
    slots: slotsOf(sentence, request.claimSpan),
    reasons: [...grounded.reasons, ...steps.map((step): Reason => ({ step: 'stance', ...step }))],
  };
}

/** What the judges of stances are asked about a claim that these rules ground. */
export function stanceRequest(
  hits: readonly RuleHit[],
  sentence: Analysis,
  cues: SentenceCues,
  { polarity, about }: ClaimData,
): StanceRequest {
  const anchors = anchorsOf(hits);
  return {
    tokens: sentence.tokens,
    hits: cues.hits,
    lang: sentence.lang,
    claimSpan: clauseOf(sentence.tokens, anchors, sentence.lang),
    anchors,
    polarity,
    plan: about.includes('plan'),
    past: about.includes('past'),
    event: about.includes('event'),
    voiced: about.includes('voiced'),
    label: cues.label,
    offices: cues.offices,
  };
}

/** What the learned judge sees besides. */
export function stanceView(
  claim: string,
  sentence: Analysis,
  cues: SentenceCues,
  decision: StanceDecision,
): StanceView {
  const { title, previous, previousHits } = cues;
  return { claim, decision, text: sentence.text, title, previous, previousHits };
}

/** Tokens that the tightest rule rests on. */
function anchorsOf(hits: readonly RuleHit[]): number[] {
  const widths = hits.map(
    ({ spans }) => Math.max(...spans.map((s) => s.to)) - Math.min(...spans.map((s) => s.from)),
  );
  const tightest = hits[widths.indexOf(Math.min(...widths))];
  const indexes = new Set<number>();
  for (const { from, to } of tightest?.spans ?? []) for (let i = from; i < to; i++) indexes.add(i);
  return [...indexes].sort((a, b) => a - b);
}

/** Brackets and quotation marks that must not be parted. */
const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '«': '»', '(': ')' };

/** Words that tie a clause to what comes before it and say nothing of the claim. */
const JOINTS = new Set(['that', 'que', 'and', 'y', 'e', 'but', 'pero', 'or', 'o', 'while', 'mientras']);

function boundsOf(sentence: Analysis, span: TokenSpan): { start: number; end: number } {
  let { from } = span;
  while (from < span.to - 1 && JOINTS.has(sentence.tokens[from]?.folded ?? '')) from++;
  const first = sentence.tokens[from];
  const last = sentence.tokens[span.to - 1];
  if (!first || !last) return { start: 0, end: sentence.text.length };
  const { start } = first;
  const { end } = last;
  const opener = sentence.text[start - 1];
  const closer = opener === undefined ? undefined : CLOSERS[opener];
  // A pair that holds the whole clause is taken along; half a pair is left out.
  if (closer !== undefined && sentence.text[end] === closer) return { start: start - 1, end: end + 1 };
  return { start, end };
}

/** Numbers, places and years that the clause names. */
function slotsOf(sentence: Analysis, span: TokenSpan): Slots {
  const slots: Slots = {};
  for (const { concept, from, to } of sentence.spans) {
    if (from < span.from || to > span.to) continue;
    const words = sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
    if (concept === 'number') slots.count ??= words;
    if (concept === 'year') slots.year ??= words;
  }
  return slots;
}
