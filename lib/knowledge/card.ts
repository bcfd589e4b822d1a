import {
  type CardClaim,
  type CardRecord,
  newestDate,
  type PublishedRecord,
  type Records,
} from './records.ts';
import type { Claim } from './schema/record.ts';

function published({ examples: _, ...claim }: Claim): CardClaim {
  return claim;
}

function present<T extends { id: string }>(ids: Iterable<string>, all: readonly T[]): T[] {
  const byId = new Map(all.map((record) => [record.id, record]));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** Gathers what the card of `claim` needs; ids that lead nowhere are left out (the lints refuse them at build time). */
export function assembleCard(claim: Claim, records: Records): CardRecord {
  const facts = present(claim.facts, records.facts);
  const bearing = new Set(
    records.facts.filter((fact) => fact.claims.includes(claim.id)).map((fact) => fact.id),
  );
  return {
    version: records.topic.version,
    newest: newestDate(records),
    claim: published(claim),
    facts,
    sources: present(new Set(facts.flatMap((fact) => fact.sources)), records.sources),
    places: records.places
      .filter((place) => place.facts.some((id) => bearing.has(id)))
      .map(({ id, name, aliases, status, years }) => ({ id, name, aliases, status, years })),
    related: present(claim.related, records.claims).map(({ id, title }) => ({ id, title })),
    cautions: {
      count: claim.cautions?.count ?? records.topic.cautions.count,
      place: claim.cautions?.place ?? records.topic.cautions.place,
      year: claim.cautions?.year ?? records.topic.cautions.year,
    },
  };
}

/** The record without what only its keepers need. */
export function publishRecord(records: Records): PublishedRecord {
  const { id, name, themes, map, version } = records.topic;
  const { changes, facts, sources, places } = records;
  const claims = records.claims.map(published);
  return {
    version,
    newest: newestDate(records),
    topic: { id, name, themes, map },
    changes,
    claims,
    facts,
    sources,
    places,
  };
}
