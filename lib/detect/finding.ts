import { relationOf } from '../knowledge/relation.ts';
import type { Analysis } from './analysis.ts';
import type { Grounded } from './claims/select.ts';
import { clauseOf } from './cues/clauses.ts';
import { decideStance } from './cues/decide.ts';
import type { CueHit, TokenSpan } from './cues/types.ts';
import type { ClaimData } from './data.ts';
import type { Finding, Reason, Slots } from './types.ts';

/** What a sentence's findings share. */
export interface SentenceCues {
  hits: readonly CueHit[];
  /** A label in the text before that judges the sentence. */
  label?: CueHit | undefined;
}

/** Makes the finding of a claim in a sentence; `offset` is where the sentence begins in the request's text. */
export function findingOf(
  grounded: Grounded,
  sentence: Analysis,
  cues: SentenceCues,
  data: ClaimData,
  offset: number,
): Finding {
  const anchors = anchorsOf(grounded);
  const span = clauseOf(sentence.tokens, anchors, sentence.lang);
  const { stance, steps } = decideStance({
    tokens: sentence.tokens,
    hits: cues.hits,
    lang: sentence.lang,
    claimSpan: span,
    anchors,
    polarity: data.polarity,
    plan: data.about.includes('plan'),
    past: data.about.includes('past'),
    event: data.about.includes('event'),
    voiced: data.about.includes('voiced'),
    label: cues.label,
  });
  const { start, end } = boundsOf(sentence, span);
  return {
    claim: grounded.claim,
    stance,
    relation: relationOf(data.rating, stance),
    rating: data.rating,
    start: offset + start,
    end: offset + end,
    quote: sentence.text.slice(start, end),
    slots: slotsOf(sentence, span),
    reasons: [...grounded.reasons, ...steps.map((step): Reason => ({ step: 'stance', ...step }))],
  };
}

/** Tokens that the tightest rule rests on. */
function anchorsOf({ hits }: Grounded): number[] {
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

function boundsOf(sentence: Analysis, span: TokenSpan): { start: number; end: number } {
  const first = sentence.tokens[span.from];
  const last = sentence.tokens[span.to - 1];
  if (!first || !last) return { start: 0, end: sentence.text.length };
  let { start } = first;
  let { end } = last;
  const opener = sentence.text[start - 1];
  const closer = opener === undefined ? undefined : CLOSERS[opener];
  if (closer && sentence.text.slice(start, end + 2).includes(closer)) {
    start--;
    end = Math.max(end, sentence.text.indexOf(closer, end) === end ? end + 1 : end);
  }
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
