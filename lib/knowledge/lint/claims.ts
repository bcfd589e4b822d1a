import type { Problem, Records } from '../records.ts';
import type { Claim } from '../schema/record.ts';
import { problemOf } from './problem.ts';

/** A claim rests on at least two facts, shows those that decide it, and names only facts in its rating's reason. */
export function lintClaims({ claims, facts }: Records): Problem[] {
  const known = new Set(facts.map(({ id }) => id));
  return claims.flatMap((claim) => [...support(claim), ...reasonNames(claim, known)]);
}

function support(claim: Claim): Problem[] {
  const { id, facts, decidedBy, fewFactsReason, periods } = claim;
  const problems: Problem[] = [];
  const few = new Set(facts).size < 2;
  if (few && !fewFactsReason) {
    problems.push(
      problemOf('claims', id, 'It has fewer than two facts; add one, or say why in "fewFactsReason".'),
    );
  }
  if (!few && fewFactsReason) {
    problems.push(problemOf('claims', id, 'It has two facts or more; remove "fewFactsReason".'));
  }
  for (const fact of new Set([...decidedBy, ...periods.flatMap((period) => period.facts)])) {
    if (facts.includes(fact)) continue;
    problems.push(problemOf('claims', id, `${fact} decides a rating but is not in "facts"; add it there.`));
  }
  if (claim.rating === 'opinion' && periods.length > 0) {
    problems.push(
      problemOf('claims', id, 'An opinion has no other rating for stated times; remove "periods".'),
    );
  }
  return problems;
}

/** Fact ids stand in brackets in the rating's reason; each must be a fact that decides. */
function reasonNames({ id, ratingReason, decidedBy }: Claim, known: ReadonlySet<string>): Problem[] {
  const named = [...ratingReason.matchAll(/\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g)]
    .map(([word]) => word)
    .filter((word) => known.has(word));
  return named
    .filter((fact) => !decidedBy.includes(fact))
    .map((fact) =>
      problemOf('claims', id, `"ratingReason" names ${fact}, which is not in "decidedBy"; add it there.`),
    );
}
