import type { StanceCode } from '../knowledge/schema/matching.ts';
import type { Language, Rating, Relation, Stance } from '../knowledge/schema/values.ts';

/** A text to judge, with the context that may resolve its references. */
export interface DetectRequest {
  /** Judged; offsets of findings are UTF-16 offsets in it. One sentence or many. */
  text: string;
  /** Title of the page. Context only. */
  title?: string;
  /** The sentences before `text`, in order. Context only; the last three or so count. */
  before?: string;
  /** The first lines of the page, for what the page is about. Context only. */
  lead?: string;
  /** `auto` (the default) decides by frequent words. */
  lang?: Language | 'auto';
  /** Publication date of the page, ISO 8601. */
  date?: string;
  /** Address of the page. */
  url?: string;
}

/** One step that led to a finding, in words for `explain` and for the card's "Why this was marked". */
export interface Reason {
  /** Part of the pipeline that speaks. */
  step: 'rule' | 'ranker' | 'stance';
  /** Id of the rule, cue or feature, where it has one. */
  id?: string;
  /** The words of the text that it rests on. */
  words?: string;
  /** Why, as the record states it. */
  why: string;
  /** What a step of the stance comes to, for those who have sentences of their own for it. */
  code?: StanceCode;
}

/** Numbers, places and times that the claim's clause states. */
export interface Slots {
  count?: string;
  place?: string;
  year?: string;
}

/** A claim found in a text. */
export interface Finding {
  claim: string;
  stance: Stance;
  relation: Relation;
  rating: Rating;
  /** UTF-16 offsets in the request's text of the smallest clause that states the claim; end is exclusive. */
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  quote: string;
  slots: Slots;
  reasons: Reason[];
}

export interface DetectResult {
  findings: Finding[];
  /** Sentences that are on the topic and state no claim of the record. */
  unrecorded: number;
  lang: Language;
}

/** Made once from compiled data; holds no state between calls. Never throws on any text. */
export interface Detector {
  detect(request: DetectRequest): DetectResult;
  /**
   * What else would be done when the first text of a language comes, as steps of some milliseconds, to be called in this
   * order; none when it was done.
   */
  prepare(lang: Language): (() => void)[];
}
