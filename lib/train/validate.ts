import { loadRanker, rank } from '../detect/claims/rank.ts';
import { standsAlone } from '../detect/claims/select.ts';
import { hashOf } from '../detect/learned/hash.ts';
import type { Language, Stance } from '../knowledge/schema/values.ts';
import type { Example } from './examples.ts';
import { learn, type SETTINGS } from './learn.ts';

/** What a model that has not seen a sentence makes of it. */
export interface Prediction {
  example: Example;
  /** Probability of stating a claim. */
  topic: number;
  /** Shares of the claims. */
  claims: Map<string, number>;
  /** The stance of each labelled claim, in the order of `example.stances`. */
  stances: Stance[];
}

const FOLDS = 5;
/** Precision that marks must reach on pages the model has not seen. */
const PRECISION = 0.95;
const STRICTEST = 0.93;
const LOOSEST = 0.8;

/** Sentences of one page stay in one fold. */
function foldOf({ row }: Example): number {
  const group = row.site || (row.kind === 'page' || row.before !== '' ? row.title : '') || row.id;
  return hashOf(group, 16) % FOLDS;
}

/** Five-fold cross-validation by page: each sentence is judged by a model that saw no sentence of its page. */
export function crossValidate(
  examples: Example[],
  lang: Language,
  claims: string[],
  settings: typeof SETTINGS,
): Prediction[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const seen = examples.filter((e) => foldOf(e) !== fold);
    const ranker = loadRanker(learn(seen, lang, claims, settings));
    return examples
      .filter((e) => foldOf(e) === fold)
      .map((example) => {
        const stances = example.stances.map(({ judge }) => judge(ranker.stances));
        return { example, ...rank(example.features, ranker.claims), stances };
      });
  });
}

/** The thresholds of a language: for sentences tied to the topic by their own words, and for others. */
export function thresholdsFor(predictions: Prediction[]): { topic: number; tied: number } {
  const whole = predictions.filter(({ example }) => standsAlone(example.tie));
  const other = predictions.filter(({ example }) => !standsAlone(example.tie));
  return { topic: thresholdFor(other), tied: thresholdFor(whole) };
}

/**
 * The least probability of stating a claim at which the sentences found in cross-validation are right at least as often
 * as `PRECISION`; `STRICTEST` where none does, since recall falls faster than precision grows beyond it.
 */
function thresholdFor(predictions: Prediction[]): number {
  const judged = predictions.filter(({ example: { row } }) => row.labels.length > 0 || row.alt.length === 0);
  for (let threshold = LOOSEST; threshold < STRICTEST; threshold += 0.01) {
    const found = judged.filter(({ topic, example }) => topic >= threshold && example.grounded.size > 0);
    const right = found.filter(({ example }) => example.row.labels.length > 0);
    if (right.length >= found.length * PRECISION) return Number(threshold.toFixed(2));
  }
  return STRICTEST;
}
