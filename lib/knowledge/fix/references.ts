import type { Records } from '../records.ts';

/** Puts in the references that others call for: facts that decide a rating are shown, facts that a claim shows name it. */
export function fixReferences(records: Records): Records {
  const claims = records.claims.map((claim) => {
    const deciding = [...claim.decidedBy, ...claim.periods.flatMap((period) => period.facts)];
    return { ...claim, facts: [...new Set([...claim.facts, ...deciding])] };
  });
  const facts = records.facts.map((fact) => {
    const shown = claims.filter((claim) => claim.facts.includes(fact.id)).map(({ id }) => id);
    return { ...fact, claims: [...new Set([...fact.claims, ...shown])] };
  });
  return { ...records, claims, facts };
}
