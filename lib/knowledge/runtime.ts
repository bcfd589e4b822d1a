import * as v from 'valibot';
import type { CardRecord, Kind, PublishedRecord } from './records.ts';
import { Release } from './schema/changes.ts';
import { Claim, Fact, Place, Source } from './schema/record.ts';
import { Topic } from './schema/topic.ts';
import { Bilingual, Cautions, Id, PartialDate, Version } from './schema/values.ts';

const CardClaim = v.omit(Claim, ['examples']);
const PlaceNote = v.pick(Place, ['id', 'name', 'aliases', 'status', 'years']);
const ShownTopic = v.pick(Topic, ['id', 'name', 'themes', 'map']);
const Related = v.strictObject({ id: Id, title: Bilingual });

export interface Read<T> {
  /** Absent when nothing of use could be read. */
  value: T | undefined;
  /** One sentence for each record that was left out. */
  notices: string[];
}

/** Reads `data/record.json` at run time: leaves out what does not fit its schema, keeps the rest, never throws. */
export function readRecord(json: unknown): Read<PublishedRecord> {
  const notices: string[] = [];
  const head = v.safeParse(v.object({ version: Version, newest: PartialDate, topic: ShownTopic }), json);
  if (!head.success)
    return { value: undefined, notices: ['The record has no readable head; install the extension again.'] };
  const body = json as Record<Kind | 'changes', unknown>;
  const value: PublishedRecord = {
    ...head.output,
    changes: readAll('changes', body.changes, Release, notices),
    claims: readAll('claims', body.claims, CardClaim, notices),
    facts: readAll('facts', body.facts, Fact, notices),
    sources: readAll('sources', body.sources, Source, notices),
    places: readAll('places', body.places, Place, notices),
  };
  return { value: dropDangling(value), notices };
}

/** Reads `data/cards/<claim>.json` at run time; without its claim there is no card. Never throws. */
export function readCard(json: unknown): Read<CardRecord> {
  const notices: string[] = [];
  const schema = v.object({
    version: Version,
    newest: PartialDate,
    claim: CardClaim,
    cautions: Cautions,
  });
  const head = v.safeParse(schema, json);
  if (!head.success)
    return { value: undefined, notices: [`The card is not readable: ${head.issues[0].message}.`] };
  const body = json as Record<Kind | 'related', unknown>;
  const sources = readAll('sources', body.sources, Source, notices);
  const known = new Set(sources.map(({ id }) => id));
  const facts = readAll('facts', body.facts, Fact, notices)
    .map((fact) => ({ ...fact, sources: fact.sources.filter((id) => known.has(id)) }))
    .filter((fact) => fact.sources.length > 0);
  const places = readAll('places', body.places, PlaceNote, notices);
  const related = readAll('related', body.related, Related, notices);
  return { value: { ...head.output, facts, sources, places, related }, notices };
}

function readAll<T>(
  kind: string,
  list: unknown,
  schema: v.GenericSchema<unknown, T>,
  notices: string[],
): T[] {
  if (!Array.isArray(list)) {
    notices.push(`The list of ${kind} is missing.`);
    return [];
  }
  return list.flatMap((entry: unknown, index) => {
    const result = v.safeParse(schema, entry);
    if (result.success) return [result.output];
    const [issue] = result.issues;
    notices.push(
      `${kind} ${nameOf(entry) ?? index}: ${v.getDotPath(issue) ?? 'the record'} ${issue.message}; it was left out.`,
    );
    return [];
  });
}

function nameOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Takes away references that lead to what was left out. A fact without a source is no fact of the record. */
function dropDangling(record: PublishedRecord): PublishedRecord {
  const sources = new Set(record.sources.map(({ id }) => id));
  const facts = record.facts
    .map((fact) => ({ ...fact, sources: fact.sources.filter((id) => sources.has(id)) }))
    .filter((fact) => fact.sources.length > 0);
  const known = new Set(facts.map(({ id }) => id));
  const kept = (ids: string[]) => ids.filter((id) => known.has(id));
  return {
    ...record,
    facts,
    claims: record.claims.map((claim) => ({
      ...claim,
      facts: kept(claim.facts),
      decidedBy: kept(claim.decidedBy),
    })),
    places: record.places.map((place) => ({
      ...place,
      facts: kept(place.facts),
      sources: place.sources.filter((id) => sources.has(id)),
    })),
  };
}
