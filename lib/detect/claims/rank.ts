import type { Weights } from '../data.ts';
import { type Model, openTable, scoresOf } from '../learned/table.ts';

/** Weights unpacked for look-up. */
export interface Ranker {
  claims: Model;
  stances: Model;
  least: Weights['least'];
}

/** What the ranker makes of a sentence. */
export interface Ranking {
  /** Probability that it states any claim. */
  topic: number;
  /** Probability of each claim; a sentence may state several. */
  claims: Map<string, number>;
}

/** Unpacks the learned weights of a language. Throws a sentence when they are cut short. */
export function loadRanker(weights: Weights): Ranker {
  return { claims: openTable(weights.claims), stances: openTable(weights.stances), least: weights.least };
}

/** Ranks the claims for a sentence's features. Class 0 is "states a claim". */
export function rank(features: readonly string[], model: Model): Ranking {
  const [topic = 0, ...scores] = scoresOf(features, model);
  const probability = (score: number) => 1 / (1 + Math.exp(-score));
  return {
    topic: probability(topic),
    claims: new Map(
      model.table.classes.slice(1).map((claim, i) => [claim, probability(scores[i] as number)]),
    ),
  };
}
