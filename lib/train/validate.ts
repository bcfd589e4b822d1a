import { hashOf } from '../detect/claims/hash.ts';
import { loadRanker, rank } from '../detect/claims/rank.ts';
import type { Language } from '../knowledge/schema/values.ts';
import type { Example } from './examples.ts';
import { learn, type SETTINGS } from './learn.ts';

/** Claims found in a sentence that the model has not seen. */
export interface Prediction {
  example: Example;
  /** Probability of stating a claim. */
  topic: number;
  /** Shares of the claims. */
  claims: Map<string, number>;
}

const FOLDS = 5;

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
    const ranker = loadRanker(
      learn(
        examples.filter((e) => foldOf(e) !== fold),
        lang,
        claims,
        settings,
      ),
    );
    return examples
      .filter((e) => foldOf(e) === fold)
      .map((example) => ({ example, ...rank(example.features, ranker) }));
  });
}

/** Precision that marks must reach on pages the model has not seen. */
const PRECISION = 0.96;

/**
 * The least probability of stating a claim at which the sentences found in cross-validation are right at least as often
 * as `precision`; 0.95 where none does.
 */
export function thresholdFor(predictions: Prediction[], precision = PRECISION): number {
  const judged = predictions.filter(({ example: { row } }) => row.labels.length > 0 || row.alt.length === 0);
  for (let threshold = 0.5; threshold < 0.95; threshold += 0.01) {
    const found = judged.filter(({ topic, example }) => topic >= threshold && example.grounded.size > 0);
    const right = found.filter(({ example }) => example.row.labels.length > 0);
    if (right.length >= found.length * precision) return Number(threshold.toFixed(2));
  }
  return 0.95;
}
