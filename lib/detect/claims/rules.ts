import type { Analysis, Tie } from '../analysis.ts';
import type { ConceptSpan } from '../concepts/lexicon.ts';
import type { DetectionRule } from '../data.ts';

/** A rule prepared for matching. */
export interface CompiledRule {
  rule: DetectionRule;
  all: string[][];
  none: string[];
}

/** A rule that fired and the words it rests on. */
export interface RuleHit {
  rule: DetectionRule;
  spans: ConceptSpan[];
}

/** Rules by a concept that each cannot do without, so that a sentence meets only those it could satisfy. */
export type RuleIndex = Map<string, CompiledRule[]>;

/** Indexes rules by the concepts of their narrowest choice. */
export function indexRules(rules: DetectionRule[]): RuleIndex {
  const index: RuleIndex = new Map();
  for (const rule of rules) {
    const all = rule.all.map((choice) => choice.split('|'));
    const compiled = { rule, all, none: rule.none.flatMap((choice) => choice.split('|')) };
    const narrowest = all.reduce((a, b) => (b.length < a.length ? b : a));
    for (const concept of narrowest) index.set(concept, [...(index.get(concept) ?? []), compiled]);
  }
  return index;
}

/** The rules that a sentence satisfies, each with the closest words that do. */
export function fireRules(sentence: Analysis, tie: Tie, index: RuleIndex): RuleHit[] {
  const tried = new Set<CompiledRule>();
  const hits: RuleHit[] = [];
  for (const concept of sentence.concepts) {
    for (const compiled of index.get(concept) ?? []) {
      if (tried.has(compiled)) continue;
      tried.add(compiled);
      const spans = satisfy(compiled, sentence, tie);
      if (spans) hits.push({ rule: compiled.rule, spans });
    }
  }
  return hits;
}

function satisfy({ rule, all, none }: CompiledRule, sentence: Analysis, tie: Tie): ConceptSpan[] | undefined {
  if (!holds(rule.tie, tie)) return undefined;
  if (none.some((concept) => sentence.concepts.has(concept))) return undefined;
  return closest(sentence, all, rule.within);
}

/**
 * Whether the sentence is tied to the topic as closely as the rule demands. A sentence that names another country and not
 * the host speaks of that country, whatever was named before; where neither it nor the text before names a thing of the
 * topic, an actor named before was named for something else.
 */
function holds(demand: DetectionRule['tie'], tie: Tie): boolean {
  const filled = [tie.place, tie.actor];
  if (demand === 'none') return true;
  if (tie.other === 'here' && tie.place !== 'here') return false;
  if (tie.thing === 'none' && tie.actor !== 'here') return false;
  if (filled.includes('none')) return false;
  if (demand === 'both-here') return filled.every((f) => f === 'here');
  return demand === 'context' || filled.includes('here');
}

/** For each start among the first choice, the nearest words of the others; the tightest set within `within` words. */
function closest(sentence: Analysis, all: string[][], within: number): ConceptSpan[] | undefined {
  const choices = all.map((concepts) => sentence.spans.filter((s) => concepts.includes(s.concept)));
  let best: ConceptSpan[] | undefined;
  let width = within + 1;
  for (const start of choices[0] ?? []) {
    const set = [start];
    for (const choice of choices.slice(1)) {
      const near = nearest(choice, start, set);
      if (near) set.push(near);
    }
    if (set.length < all.length) continue;
    const reach = Math.max(...set.map((s) => s.to)) - Math.min(...set.map((s) => s.from));
    if (reach < width) [best, width] = [set, reach];
  }
  return best;
}

function nearest(choice: ConceptSpan[], to: ConceptSpan, taken: ConceptSpan[]): ConceptSpan | undefined {
  let best: ConceptSpan | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const span of choice) {
    if (taken.some((t) => span.from < t.to && t.from < span.to)) continue;
    const d = Math.max(span.from - to.to, to.from - span.to, 0);
    if (d < distance) [best, distance] = [span, d];
  }
  return best;
}
