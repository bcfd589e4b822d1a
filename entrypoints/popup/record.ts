import { loadAsset, loadCard } from '../../lib/browser/assets.ts';
import type { PublishedRecord } from '../../lib/knowledge/records.ts';
import { readRecord } from '../../lib/knowledge/runtime.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import { createLookup, type Lookup } from '../../lib/knowledge/search.ts';
import { cardView } from '../../lib/knowledge/view.ts';
import type { Detail, Found, Hit } from '../../lib/ui/popup/types.ts';

interface Opened {
  record: PublishedRecord;
  lookup: Lookup;
  /** Records left out since they could not be read. */
  skipped: number;
}

let opened: Promise<Opened> | undefined;

/** The whole record, read and indexed when it is first asked for. */
function openRecord(): Promise<Opened> {
  opened ??= readOnce();
  return opened;
}

async function readOnce(): Promise<Opened> {
  const { value, notices } = readRecord(await loadAsset('/data/record.json'));
  if (!value) throw new Error(notices.join(' '));
  return { record: value, lookup: createLookup(value), skipped: notices.length };
}

/** Looks `query` up in both languages and words the results in `lang`. */
export async function search(query: string, lang: Language): Promise<Found> {
  const { lookup, skipped } = await openRecord();
  const hits = lookup.search(query).map(({ kind, id, title, text, terms }) => ({
    kind,
    id,
    title: title[lang],
    text: text[lang],
    terms,
  }));
  return { hits, skipped };
}

function factsOf(
  { facts }: PublishedRecord,
  wanted: (fact: PublishedRecord['facts'][0]) => boolean,
  lang: Language,
) {
  return facts
    .filter(wanted)
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
    path: `place/${id}`,
    title: place.name[lang],
    text,
    facts: factsOf(record, (fact) => known.has(fact.id), lang),
  };
}

function sourceDetail(record: PublishedRecord, id: string, lang: Language): Detail | undefined {
  const source = record.sources.find((other) => other.id === id);
  if (!source) return undefined;
  const { title, publisher, url } = source;
  const facts = factsOf(record, (fact) => fact.sources.includes(id), lang);
  const path = `source/${id}`;
  return { kind: 'facts', path, title, text: publisher, link: /^https?:/.test(url) ? url : undefined, facts };
}

async function claimDetail(claim: string, lang: Language, path = `claim/${claim}`): Promise<Detail> {
  return { kind: 'card', path, view: cardView(await loadCard(claim), { stance: 'asks', slots: {} }, lang) };
}

/** What a result opens: its claim's card, or the facts about a place or from a source. */
export async function open({ kind, id }: Hit, lang: Language): Promise<Detail> {
  const { record } = await openRecord();
  if (kind === 'places') return placeDetail(record, id, lang) ?? claimDetail(id, lang);
  if (kind === 'sources') return sourceDetail(record, id, lang) ?? claimDetail(id, lang);
  const claim = kind === 'facts' ? record.facts.find((fact) => fact.id === id)?.claims[0] : id;
  return claimDetail(claim ?? id, lang, kind === 'facts' ? `fact/${id}` : `claim/${id}`);
}
