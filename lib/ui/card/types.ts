import type { CardRecord } from '../../knowledge/records.ts';
import type { StanceCode } from '../../knowledge/schema/matching.ts';
import type { Relation, Stance } from '../../knowledge/schema/values.ts';

/** One step that led to a mark. */
export interface CardReason {
  step: 'rule' | 'ranker' | 'stance';
  /** Of the rule or cue. */
  id?: string;
  words?: string;
  why: string;
  /** What a step of the stance comes to. */
  code?: StanceCode;
}

/** A claim of the text that a card is opened on. */
export interface CardEntry {
  id: string;
  claim: string;
  stance: Stance;
  relation: Relation;
  quote: string;
  /** The whole sentence around it, where it is known. */
  sentence?: string | undefined;
  /** What the sentence states beside the claim. */
  slots: { count?: string; place?: string; year?: string };
  reasons: readonly CardReason[];
}

/** What a card asks of whoever opens it. */
export interface CardActions {
  /** Of the extension, for reports. */
  version: string;
  /** Fails when the record cannot be reached any more, as after an update of the extension. */
  load(claim: string): Promise<CardRecord>;
  /** Whether the text is in the clipboard now. */
  copy(text: string): Promise<boolean>;
  /** Opens the record page at `path`, such as `claim/<id>`. */
  openRecord(path: string): void;
  close(): void;
}
