import type { CueFile, WordLanguage } from '../knowledge/schema/matching.ts';
import type { ClaimRules, Rule } from '../knowledge/schema/rule.ts';
import type { Topic } from '../knowledge/schema/topic.ts';
import type { Language, Rating } from '../knowledge/schema/values.ts';
import type { Shape } from './text/fold.ts';

/** Everything that the detector needs, compiled from reviewed records; plain JSON. */
export interface DetectionData {
  /** Version of the record. */
  version: string;
  roles: Topic['roles'];
  claims: Record<string, ClaimData>;
  lexicon: LexiconEntry[];
  rules: DetectionRule[];
  cues: CueFile[];
}

/** A rule and the claim that it is of. */
export type DetectionRule = Rule & { claim: string };

/** What the detector must know of a claim. */
export interface ClaimData {
  /** Rating today. */
  rating: Rating;
  /** See ClaimRules. */
  polarity: ClaimRules['polarity'];
  about: ClaimRules['about'];
}

/**
 * The forms of one concept in one language. A line of `forms` is a stem, or a stem, a tab and its endings parted by `|`.
 * Words of a form are token keys joined by one space.
 */
export interface LexiconEntry {
  concept: string;
  lang: WordLanguage;
  forms: string;
  /** Forms that count only with capitals like these. */
  exact: { form: string; shapes: Shape[] }[];
}

/** Learned weights of one language, as `npm run train` writes them. */
export interface Weights {
  lang: Language;
  /** Claim ids by class number; class 0 of the table is "states a claim", class i is the i-th id, from 1. */
  claims: string[];
  /** Bits of a feature's hash. */
  bits: number;
  /** How the claims' scores become probabilities: together or each by itself. */
  link: 'softmax' | 'sigmoid';
  /** Value of a feature before normalisation, by its group (the letter before the colon). */
  groups: Record<string, number>;
  bias: number[];
  /** The eight values that weights are rounded to. */
  levels: number[];
  /** Least probability that a sentence states a claim, and least share of a claim among the claims. */
  least: { topic: number; claim: number };
  /** Base64 of: for each feature by rising hash, the difference to the last hash and the number of weights as varints, then a byte a weight: class in the upper five bits, level in the lower three. At most 32 classes. */
  table: string;
}
