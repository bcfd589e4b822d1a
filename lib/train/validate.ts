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
