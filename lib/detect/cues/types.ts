import type { Cue, StanceCode } from '../../knowledge/schema/matching.ts';
import type { Language, Stance } from '../../knowledge/schema/values.ts';

/** A word of a sentence. */
export interface CueToken {
  /** As written. */
  text: string;
  /** Lower case, accents kept. */
  norm: string;
  /** Lower case, accents dropped. */
  folded: string;
  /** UTF-16 offsets in the sentence; end is exclusive. */
  start: number;
  end: number;
  /** Punctuation and white space between the token before and this one, as far as it belongs to this one. */
  before: string;
  /** Punctuation and white space right after. The whole gap may also stand in the next token's `before`. */
  after: string;
}

/** Token indexes; `to` is exclusive. */
export interface TokenSpan {
  from: number;
  to: number;
}

/** A cue that was found, with the tokens that it speaks about. */
export interface CueHit {
  id: string;
  effect: Cue['effect'];
  kind: Cue['kind'];
  direction: Cue['direction'];
  /** The trigger's first to last token. */
  span: TokenSpan;
  /** Index of the trigger's first item and past its last, in `itemsOf(tokens)`. */
  items: TokenSpan;
  /** Tokens that it bears on, the trigger left out; at most a stretch before, one after and its own gap. */
  scope: TokenSpan[];
  /** True when the scope is a number of words: it bears on those and not on their clause. */
  narrow: boolean;
  /** The trigger as it stands in the sentence. */
  words: string;
  reason: string;
}

/** How the proposition is worded: a complaint denies a good one, praise denies a bad one. */
type Polarity = 'plain' | 'good' | 'bad';

/** A word that praises (+1) or complains (-1), by its token index. */
interface Sign {
  index: number;
  sign: 1 | -1;
}

export interface StanceRequest {
  tokens: readonly CueToken[];
  hits: readonly CueHit[];
  lang: Language;
  /** The clause that states the claim. */
  claimSpan: TokenSpan;
  /** Tokens in it that name the claim's thing and act; all of the span if missing. */
  anchors?: readonly number[] | undefined;
  /** `plain` if missing. */
  polarity?: Polarity | undefined;
  signs?: readonly Sign[] | undefined;
  /** The proposition itself speaks of a plan, a wish or a future: those words do not hedge it. */
  plan?: boolean | undefined;
  /** The proposition itself speaks of the past: an end does not deny it. */
  past?: boolean | undefined;
  /** The proposition is about events and doings: an official who reports one asserts it. */
  event?: boolean | undefined;
  /** The proposition itself speaks of what people say or think, so a speaker makes it true. */
  voiced?: boolean | undefined;
  /** Folded words for offices that only this topic knows. */
  offices?: readonly string[] | undefined;
  /** A label in the text before, such as a heading that says that what follows is untrue: see `labelBefore`. */
  label?: CueHit | undefined;
}

/** One step that led to a stance. */
export interface StanceStep {
  /** Id of the cue, where one spoke. */
  id?: string;
  words?: string;
  why: string;
  code: StanceCode;
}

export interface StanceDecision {
  stance: Stance;
  steps: StanceStep[];
  time?: 'past' | 'future';
}
