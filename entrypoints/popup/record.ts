import { loadAsset, loadCard } from '../../lib/browser/assets.ts';
import type { PublishedRecord } from '../../lib/knowledge/records.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import type { Detail, Hit } from '../../lib/ui/popup/types.ts';

let opened: Promise<PublishedRecord> | undefined;

/** The whole record, read from the extension's own package when it is first asked for. */
function openRecord(): Promise<PublishedRecord> {
  opened ??= loadAsset<PublishedRecord>('/data/record.json');
  return opened;
}

function factsOf(record: PublishedRecord, ids: (id: string) => boolean, lang: Language) {
  return record.facts
    .filter(({ id }) => ids(id))
    .map(({ id, date, statement }) => ({ id, date, text: statement[lang] }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

function placeDetail(record: PublishedRecord, id: string, lang: Language): Detail | undefined {
  const place = record.places.find((other) => other.id === id);
  if (!place) return undefined;
  const known = new Set(place.facts);
  const text = `${place.region} · ${place.years[lang]}. ${place.status[lang]}`;
  return {
    kind: 'facts',
    title: place.name[lang],
    text,
    facts: factsOf(record, (fact) => known.has(fact), lang),
  };
}

function sourceDetail(record: PublishedRecord, id: string, lang: Language): Detail | undefined {
  const source = record.sources.find((other) => other.id === id);
  if (!source) return undefined;
  const citing = new Set(record.facts.filter(({ sources }) => sources.includes(id)).map((fact) => fact.id));
  const { title, publisher, url } = source;
  const facts = factsOf(record, (fact) => citing.has(fact), lang);
  return { kind: 'facts', title, text: publisher, link: /^https?:/.test(url) ? url : undefined, facts };
}

/** What a result opens: its claim's card, or the facts about a place or from a source. */
export async function open({ kind, id }: Hit, lang: Language): Promise<Detail> {
  const record = await openRecord();
  const place = kind === 'place' ? placeDetail(record, id, lang) : undefined;
  const source = kind === 'source' ? sourceDetail(record, id, lang) : undefined;
  const claim = kind === 'fact' ? record.facts.find((fact) => fact.id === id)?.claims[0] : id;
  return place ?? source ?? { kind: 'card', data: await loadCard(claim ?? id) };
}
