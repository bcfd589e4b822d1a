import type { CardClaim, PublishedRecord } from './records.ts';
import type { Fact, Place, Source } from './schema/record.ts';

/** The record with its references resolved both ways. What an id does not lead to is undefined or left out. */
export interface Library {
  record: PublishedRecord;
  claim(id: string): CardClaim | undefined;
  fact(id: string): Fact | undefined;
  source(id: string): Source | undefined;
  place(id: string): Place | undefined;
  claimsOf(fact: Fact): CardClaim[];
  factsOf(owner: { facts: readonly string[] }): Fact[];
  sourcesOf(owner: { sources: readonly string[] }): Source[];
  placesOf(fact: Fact): Place[];
  /** Facts that a source carries, newest first. */
  factsFrom(source: Source): Fact[];
  /** Claims that the facts of a source bear on. */
  claimsFrom(source: Source): CardClaim[];
}

/** Indexes a record for walking through it. */
export function openLibrary(record: PublishedRecord): Library {
  const claims = byId(record.claims);
  const facts = byId(record.facts);
  const sources = byId(record.sources);
  const places = byId(record.places);
  const carried = group(record.facts, (fact) => fact.sources);
  const located = group(record.places, (place) => place.facts);
  const pick = <T>(index: ReadonlyMap<string, T>, ids: readonly string[]) =>
    ids.flatMap((id) => index.get(id) ?? []);
  const factsFrom = (source: Source) =>
    (carried.get(source.id) ?? []).toSorted((a, b) => b.date.localeCompare(a.date));
  return {
    record,
    claim: (id) => claims.get(id),
    fact: (id) => facts.get(id),
    source: (id) => sources.get(id),
    place: (id) => places.get(id),
    claimsOf: (fact) => pick(claims, fact.claims),
    factsOf: (owner) => pick(facts, owner.facts),
    sourcesOf: (owner) => pick(sources, owner.sources),
    placesOf: (fact) => located.get(fact.id) ?? [],
    factsFrom,
    claimsFrom: (source) => pick(claims, [...new Set(factsFrom(source).flatMap((fact) => fact.claims))]),
  };
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

function group<T>(list: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list)
    for (const key of keysOf(entry)) groups.set(key, [...(groups.get(key) ?? []), entry]);
  return groups;
}
