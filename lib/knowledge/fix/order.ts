import { dayRange } from '../dates.ts';
import { sortSources } from '../lint/sources.ts';
import type { Records } from '../records.ts';

/** Puts in order what has one: the sources of a fact, and what happened to a claim and when it was rated otherwise. */
export function fixOrder(records: Records): Records {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  return {
    ...records,
    claims: records.claims.map((claim) => ({
      ...claim,
      periods: claim.periods.toSorted((a, b) => dayRange(a.to).last.localeCompare(dayRange(b.to).last)),
      since: claim.since.toSorted((a, b) => a.year - b.year),
    })),
    facts: records.facts.map((fact) => ({ ...fact, sources: sortSources(fact.sources, sources) })),
    changes: records.changes.toSorted((a, b) => b.date.localeCompare(a.date)),
  };
}
