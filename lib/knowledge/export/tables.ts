import type { PublishedRecord } from '../records.ts';
import type { Row } from './csv.ts';

/** The record as four flat tables, one row a record, ids in the columns that refer to other tables. */
export function tabulate(record: PublishedRecord): Record<'claims' | 'facts' | 'sources' | 'places', Row[]> {
  const urls = new Map(record.sources.map(({ id, url }) => [id, url]));
  return {
    claims: record.claims.map((claim) => ({
      id: claim.id,
      theme: claim.theme,
      rating: claim.rating,
      as_of: claim.asOf,
      proposition_en: claim.proposition.en,
      proposition_es: claim.proposition.es,
      lead_en: claim.lead.en,
      lead_es: claim.lead.es,
      unknown_en: claim.unknown?.en,
      unknown_es: claim.unknown?.es,
      decided_by: claim.decidedBy,
      facts: claim.facts,
      withdrawn: claim.withdrawn,
      record_version: record.version,
    })),
    facts: record.facts.map((fact) => ({
      id: fact.id,
      date: fact.date,
      until: fact.until,
      as_of: fact.asOf,
      confidence: fact.confidence,
      bearing: fact.bearing,
      claims: fact.claims,
      statement_en: fact.statement.en,
      statement_es: fact.statement.es,
      note_en: fact.note?.en,
      note_es: fact.note?.es,
      sources: fact.sources,
      addresses: fact.sources.flatMap((id) => urls.get(id) ?? []),
      record_version: record.version,
    })),
    sources: record.sources.map((source) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      kind: source.kind,
      lang: source.lang,
      date: source.date,
      url: source.url,
      seen: source.seen,
      record_version: record.version,
    })),
    places: record.places.map((place) => ({
      id: place.id,
      name_en: place.name.en,
      name_es: place.name.es,
      region: place.region,
      lat: place.lat,
      lon: place.lon,
      kind: place.kind,
      status_en: place.status.en,
      status_es: place.status.es,
      years_en: place.years.en,
      years_es: place.years.es,
      facts: place.facts,
      record_version: record.version,
    })),
  };
}
