import { type Analysis, isWhole, type Tie } from '../analysis.ts';
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
  if (!ranker) return { claims: decided(sentence, byClaim), hits, features: [] };
  const features = featuresOf(
    sentence,
    context,
    title,
    tie,
    hits.map((hit) => hit.rule.id),
  );
  const ranking = rank(features, ranker.claims);
  return { claims: proposed(sentence, byClaim, tie, ranking, features, ranker), hits, features, ranking };
}

/** Without weights only constructions that decide by themselves speak. */
function decided(sentence: Analysis, byClaim: Map<string, RuleHit[]>): Grounded[] {
  return [...byClaim]
    .filter(([, hits]) => decides(hits))
    .map(([claim, hits]) => ({ claim, hits, reasons: ruleReasons(sentence, hits) }));
}

/** Where a mark is made, and how little the ranker must think of a claim whose deciding construction is there. */
const EVEN = 0.5;
const DECIDED = 0.1;
/** Below this even the likeliest claim is a guess, and its card would be another's. */
const LEAST_TOP = 0.2;

/**
 * The claims to mark, by what the ranker makes of the sentence, the claims that it grounds, and those of them whose
 * construction decides. Below the ranker's threshold only such a construction speaks, and only where the ranker is of
 * its opinion; above it the likeliest claim unless it is a guess, all that are likely enough, and those whose construction decides.
 */
export function chooseClaims(
  { topic, claims }: Ranking,
  grounded: ReadonlySet<string>,
  decided: ReadonlySet<string>,
  { topic: leastTopic, claim: least }: Omit<Ranker['least'], 'tied'>,
): string[] {
  if (grounded.size === 0 || topic < EVEN) return [];
  const sure = topic >= leastTopic;
  const top = Math.max(...claims.values());
  return [...claims]
    .filter(([claim, p]) =>
      sure
        ? p >= Math.min(least, Math.max(top, LEAST_TOP)) || (decided.has(claim) && p >= DECIDED)
        : decided.has(claim) && p >= EVEN,
    )
    .sort((a, b) => b[1] - a[1])
    .map(([claim]) => claim);
}

/** Whether a sentence is tied to the topic by its own words, and to no other country besides. */
export function standsAlone(tie: Tie): boolean {
  return isWhole(tie) && tie.other !== 'here';
}

/** The thresholds for a sentence with this tie. */
export function leastFor(tie: Tie, { tied, ...least }: Ranker['least']): Omit<Ranker['least'], 'tied'> {
  return { ...least, topic: standsAlone(tie) ? tied : least.topic };
}

function proposed(
  sentence: Analysis,
  byClaim: Map<string, RuleHit[]>,
  tie: Tie,
  ranking: Ranking,
  features: string[],
  ranker: Ranker,
): Grounded[] {
  const decided = new Set([...byClaim].filter(([, hits]) => decides(hits)).map(([claim]) => claim));
  return chooseClaims(ranking, new Set(byClaim.keys()), decided, leastFor(tie, ranker.least)).map((claim) => {
    const hits = byClaim.get(claim) ?? [];
    const p = ranking.claims.get(claim) ?? 0;
    const reasons = [...ruleReasons(sentence, hits), rankerReason(claim, p, ranking.topic, features, ranker)];
    return { claim, hits: hits.length > 0 ? hits : [...byClaim.values()].flat(), reasons };
  });
}

/** Whether one of the constructions decides by itself. */
export function decides(hits: readonly RuleHit[]): boolean {
  return hits.some((hit) => hit.rule.strength === 'decides');
}

/** The words that a rule rests on, in the order of the text. */
function wordsOf({ text, tokens }: Analysis, { spans }: RuleHit): string {
  return [...spans]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return words.includes('.') && text[tokens[to - 1]?.end ?? 0] === '.' ? `${words}.` : words; // as of an abbreviation
    })
    .join(' … ');
}

function ruleReasons(sentence: Analysis, hits: RuleHit[]): Reason[] {
  return hits.map((hit) => ({
    step: 'rule',
    id: hit.rule.id,
    words: wordsOf(sentence, hit),
    why: hit.rule.reason,
  }));
}

function rankerReason(claim: string, p: number, topic: number, features: string[], ranker: Ranker): Reason {
  const spoke = strongest(features, claim, ranker.claims, 5).join(', ');
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return {
    step: 'ranker',
    words: spoke,
    why: `States a claim: ${percent(topic)}; this one: ${percent(p)}.`,
  };
}
