import type { ClaimRules, Rule } from '../knowledge/schema/rule.ts';
import type { Topic } from '../knowledge/schema/topic.ts';
import type { Language, Rating } from '../knowledge/schema/values.ts';
import type { PackedForms } from './concepts/forms.ts';
import type { PackedCues } from './cues/packed.ts';
import type { Table } from './learned/table.ts';

/** What the detector needs in every language, compiled from reviewed records; plain JSON. */
export interface DetectionData {
  /** Version of the record. */
  version: string;
  roles: Topic['roles'];
  claims: Record<string, ClaimData>;
  rules: DetectionRule[];
}

/** What the detector needs to read one language; loaded for the languages that a page is in. */
export interface LanguageData {
  lang: Language;
  lexicon: PackedLexicon;
  cues: PackedCues;
  /** Without weights only rules that decide by themselves speak. */
  weights?: Weights;
}

/** The languages that a detector can read. */
export type Languages = Partial<Record<Language, LanguageData>>;

/** A rule and the claim that it is of; its proof sentences stay in the repository. */
export type DetectionRule = Omit<Rule, 'fires' | 'silent'> & { claim: string };

/** What the detector must know of a claim. */
export interface ClaimData {
  /** Rating today. */
  rating: Rating;
  /** Ratings for other times; partial dates. */
  periods: { from?: string | undefined; to: string; rating: Rating }[];
  /** See ClaimRules. */
  polarity: ClaimRules['polarity'];
  about: ClaimRules['about'];
}

/** The words of a language: what they express, and under which conditions. */
export interface PackedLexicon {
  forms: PackedForms;
  /** Forms that count only with capitals like these: a letter a word, the first of its `Shape`. */
  exact: Record<string, string>;
  /** By concept, those that the words of its forms no longer express. */
  absorbs: Record<string, string[]>;
}

/** Learned weights of one language, as `npm run train` writes them. */
export interface Weights {
  lang: Language;
  /** Class 0 is "states a claim", the others are claim ids. */
  claims: Table;
  stances: Table;
  /**
   * Least probability that a sentence states a claim: of one that names host, foreign actor and a thing of the topic itself
   * (`tied`), and of any other (`topic`); and the least of each claim.
   */
  least: { topic: number; tied: number; claim: number };
}
