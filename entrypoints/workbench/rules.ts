import type { DetectionRule } from '../../lib/detect/data.ts';
import type { Trace } from '../../lib/detect/index.ts';

/** A rule that a sentence came close to, and what kept it from firing. */
export interface Miss {
  rule: DetectionRule;
  why: string;
}

function conceptsOf(choices: readonly string[]): string[][] {
  return choices.map((choice) => choice.split('|'));
}

function whyNot(rule: DetectionRule, { sentence, tie }: Trace): string {
  const missing = conceptsOf(rule.all).filter((choice) => !choice.some((id) => sentence.concepts.has(id)));
  const inTheWay = conceptsOf(rule.none)
    .flat()
    .filter((id) => sentence.concepts.has(id));
  const parts = [
    ...missing.map((choice) => `lacks ${choice.join(' or ')}`),
    ...(inTheWay.length > 0 ? [`has ${inTheWay.join(', ')}`] : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  return `more than ${rule.within} words apart, or not tied as it asks (${rule.tie}; place ${tie.place}, actor ${tie.actor})`;
}

/**
 * Rules that did not fire although the sentence holds all of their concepts but one at most. A rule of a single
 * concept is near only when that is there.
 */
export function nearMisses(rules: readonly DetectionRule[], trace: Trace): Miss[] {
  const fired = new Set(trace.selection.hits.map(({ rule }) => rule.id));
  return rules.flatMap((rule) => {
    if (fired.has(rule.id)) return [];
    const choices = conceptsOf(rule.all);
    const met = choices.filter((choice) => choice.some((id) => trace.sentence.concepts.has(id))).length;
    if (met === 0 || met < choices.length - 1) return [];
    return [{ rule, why: whyNot(rule, trace) }];
  });
}
