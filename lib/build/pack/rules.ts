import { isDeepStrictEqual } from 'node:util';
import { type PackedClaims, type PackedRule, type PackedRules, USUAL } from '../../detect/claims/packed.ts';
import type { DetectionData, DetectionRule } from '../../detect/data.ts';
import { shortOf, writeNumber } from '../../detect/text/digits.ts';

/** All different ones, the most frequent first. */
function byUse(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([one]) => one);
}

const conceptsIn = (choices: readonly string[]) => choices.flatMap((choice) => choice.split('|'));

/** Packs rules, with their reasons or without. Throws when the id of a rule does not begin with its claim's. */
export function packRules({ claims, rules }: DetectionData, reasons: boolean): PackedRules {
  const concepts = byUse(rules.flatMap(({ all, none }) => conceptsIn([...all, ...none])));
  const numbers = new Map(concepts.map((concept, number) => [concept, number]));
  const write = (choices: readonly string[]) =>
    choices
      .map((choice) =>
        conceptsIn([choice])
          .map((concept) => writeNumber(numbers.get(concept) as number, shortOf(concepts.length)))
          .join(''),
      )
      .join(' ');
  const holdOf = ({ tie, strength }: DetectionRule) => `${tie} ${strength}`;
  const nones = byUse(rules.map(({ none }) => write(none)));
  const holds = byUse(rules.map(holdOf));
  const claimIds = Object.keys(claims);
  return {
    concepts: concepts.join(' '),
    nones,
    holds: holds.map((hold) => hold.split(' ') as PackedRules['holds'][number]),
    rules: rules.map((rule) => {
      const { id, claim, all, none, within, reason } = rule;
      if (!id.startsWith(claim))
        throw new Error(`The rule ${id} of ${claim} must have an id that begins so.`);
      return [
        claimIds.indexOf(claim),
        id.slice(claim.length),
        write(all),
        nones.indexOf(write(none)),
        within,
        holds.indexOf(holdOf(rule)),
        ...(reasons ? [reason] : []),
      ] as PackedRule;
    }),
  };
}

/** Packs what is known of claims. */
export function packClaims(claims: DetectionData['claims']): PackedClaims {
  const isOwn = ([key, value]: [string, unknown]) =>
    !isDeepStrictEqual(value, (USUAL as Record<string, unknown>)[key]);
  const packed = Object.entries(claims).map(([claim, data]) => [
    claim,
    Object.fromEntries(Object.entries(data).filter(isOwn)),
  ]);
  return Object.fromEntries(packed);
}
