import type { Analysis, Tie } from '../analysis.ts';
import { strongest } from '../learned/table.ts';
import type { Reason } from '../types.ts';
import { featuresOf } from './features.ts';
import { type Ranker, type Ranking, rank } from './rank.ts';
import { fireRules, type RuleHit, type RuleIndex } from './rules.ts';

/** A claim that a sentence states, with the rules that ground it. */
export interface Grounded {
  claim: string;
  hits: RuleHit[];
  reasons: Reason[];
}

/** What was seen on the way, for `explain`. */
export interface Selection {
  claims: Grounded[];
  hits: RuleHit[];
  features: string[];
  ranking?: Ranking;
}

/**
 * The claims that a sentence states. Every mark has a rule's ground: the sentence is tied to the topic and holds a
 * construction of some claim; which claims it states the ranker decides.
 */
export function selectClaims(
  sentence: Analysis,
  context: readonly Analysis[],
  title: Analysis,
  tie: Tie,
  index: RuleIndex,
  ranker?: Ranker,
): Selection {
  const hits = fireRules(sentence, tie, index);
  if (hits.length === 0) return { claims: [], hits, features: [] };
  const byClaim = Map.groupBy(hits, (hit) => hit.rule.claim);
  if (!ranker) return { claims: decided(byClaim), hits, features: [] };
  const features = featuresOf(
    sentence,
    context,
    title,
    tie,
    hits.map((hit) => hit.rule.id),
  );
  const ranking = rank(features, ranker.claims);
  return { claims: proposed(byClaim, ranking, features, ranker), hits, features, ranking };
}

/** Without weights only constructions that decide by themselves speak. */
function decided(byClaim: Map<string, RuleHit[]>): Grounded[] {
  return [...byClaim]
    .filter(([, hits]) => hits.some((hit) => hit.rule.strength === 'decides'))
    .map(([claim, hits]) => ({ claim, hits, reasons: ruleReasons(hits) }));
}

function proposed(
  byClaim: Map<string, RuleHit[]>,
  ranking: Ranking,
  features: string[],
  ranker: Ranker,
): Grounded[] {
  const { topic, claim: least } = ranker.least;
  if (ranking.topic < EVEN) return [];
  if (ranking.topic < topic) return agreed(byClaim, ranking);
  const top = Math.max(...ranking.claims.values());
  return [...ranking.claims]
    .filter(([, p]) => p === top || p >= least)
    .sort((a, b) => b[1] - a[1])
    .map(([claim, p]) => {
      const hits = byClaim.get(claim) ?? [];
      const reasons = [...ruleReasons(hits), rankerReason(claim, p, ranking.topic, features, ranker)];
      return { claim, hits: hits.length > 0 ? hits : [...byClaim.values()].flat(), reasons };
    });
}

/** Below the ranker's own threshold a mark needs a construction that decides and a ranker that is of its opinion. */
const EVEN = 0.5;

function agreed(byClaim: Map<string, RuleHit[]>, ranking: Ranking): Grounded[] {
  return decided(byClaim)
    .map((grounded) => ({ grounded, p: ranking.claims.get(grounded.claim) ?? 0 }))
    .filter(({ p }) => p >= EVEN)
    .map(({ grounded, p }) => ({
      ...grounded,
      reasons: [...grounded.reasons, agreement(ranking.topic, p)],
    }));
}

function agreement(topic: number, share: number): Reason {
  const percent = (p: number) => `${Math.round(p * 100)}%`;
  return {
    step: 'ranker',
    why: `States a claim: ${percent(topic)}; this one: ${percent(share)}. The construction decides.`,
  };
}

function ruleReasons(hits: RuleHit[]): Reason[] {
  return hits.map(({ rule }) => ({ step: 'rule', id: rule.id, why: rule.reason }));
}

function rankerReason(
  claim: string,
  share: number,
  topic: number,
  features: string[],
  ranker: Ranker,
): Reason {
  const spoke = strongest(features, claim, ranker.claims, 5).join(', ');
  const percent = (p: number) => `${Math.round(p * 100)}%`;
  return {
    step: 'ranker',
    words: spoke,
    why: `States a claim: ${percent(topic)}; this one: ${percent(share)}.`,
  };
}
