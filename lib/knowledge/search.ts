import MiniSearch, { type SearchResult } from 'minisearch';
import { fold } from './fold.ts';
import type { Kind, PublishedRecord } from './records.ts';
import type { Bilingual } from './schema/values.ts';

export interface LookupHit {
  kind: Kind;
  id: string;
  title: Bilingual;
  text: Bilingual;
  /** Words of the record that met the query, folded (lower case, no accents), for highlighting. */
  terms: string[];
  score: number;
}

export interface Lookup {
  /**
   * Best hits first. Reads both languages at once; forgives missing accents, swapped and wrong letters, and completes
   * the words that are being typed. Hits with all words come before hits with some.
   */
  search(query: string, limit?: number): LookupHit[];
}

type Entry = Omit<LookupHit, 'terms' | 'score'> & { names: string };

const FIELDS = ['names', 'title', 'text'];
const WORD = /[\p{L}\p{N}]+/gu;
/** Claims answer a question; sources only carry it. */
const WEIGHT: Record<Kind, number> = { claims: 2, places: 1.5, facts: 1.2, sources: 1 };
const LIMIT = 20;

/** Indexes the record; takes some tens of milliseconds, so make it once and when first needed. */
export function createLookup(record: PublishedRecord): Lookup {
  const entries = new Map(entriesOf(record).map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  const vocabulary = new Set<string>();
  const index = new MiniSearch<{ key: string; entry: Entry }>({
    idField: 'key',
    fields: FIELDS,
    extractField: ({ key, entry }, field) => (field === 'key' ? key : fieldText(entry, field)),
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  index.addAll([...entries].map(([key, entry]) => ({ key, entry })));
  for (const entry of entries.values()) {
    for (const field of FIELDS) for (const word of wordsOf(fieldText(entry, field))) vocabulary.add(word);
  }
  return {
    search(query, limit = LIMIT) {
      const words = wordsOf(query).map((word) => unswap(word, vocabulary));
      if (words.length === 0) return [];
      const options = {
        boost: { names: 3, title: 2 },
        boostDocument: (key: unknown) => WEIGHT[entries.get(key as string)?.kind ?? 'sources'],
        prefix: (_term: string, position: number) => position === words.length - 1,
        fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        tokenize: (text: string) => text.split(' '),
      };
      const text = words.join(' ');
      const all = index.search(text, { ...options, combineWith: 'AND' });
      const found = new Set(all.map(({ id }) => id));
      const some = all.length < limit ? index.search(text, options).filter(({ id }) => !found.has(id)) : [];
      return [...all, ...some].slice(0, limit).flatMap((result) => hitOf(result, entries));
    },
  };
}

function hitOf(result: SearchResult, entries: ReadonlyMap<string, Entry>): LookupHit[] {
  const entry = entries.get(result.id as string);
  if (!entry) return [];
  const { names: _, ...rest } = entry;
  return [{ ...rest, terms: result.terms, score: result.score }];
}

function fieldText({ names, title, text }: Entry, field: string): string {
  if (field === 'names') return names;
  const both = field === 'title' ? title : text;
  return `${both.en} ${both.es}`;
}

/** Abbreviations are one word however they are dotted: `U.K.` is `uk`, and so are plurals that double each letter: `FF. AA.` is `ffaa`. */
function wordsOf(text: string): string[] {
  const joined = fold(text)
    .replace(/\b(\p{L})\1\.?\s?(\p{L})\2\b\.?/gu, '$1$1$2$2')
    .replace(/\b(?:\p{L}\.)+\p{L}\b\.?/gu, (dotted) => dotted.replaceAll('.', ''));
  return joined.match(WORD) ?? [];
}

/** Edit distance counts two swapped letters as two errors; a word the record does not have is tried with each pair swapped. */
function unswap(word: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(word)) return word;
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
    if (vocabulary.has(swapped)) return swapped;
  }
  return word;
}

function entriesOf({ claims, facts, places, sources }: PublishedRecord): Entry[] {
  const same = (text: string): Bilingual => ({ en: text, es: text });
  return [
    ...claims.map(({ id, title, proposition, lead }) => ({
      kind: 'claims' as const,
      id,
      title,
      text: lead,
      names: `${proposition.en} ${proposition.es}`,
    })),
    ...facts.map(({ id, statement, date }) => ({
      kind: 'facts' as const,
      id,
      title: same(date),
      text: statement,
      names: '',
    })),
    ...places.map(({ id, name, aliases, region, status }) => ({
      kind: 'places' as const,
      id,
      title: name,
      text: status,
      names: [...aliases, region].join(' '),
    })),
    ...sources.map(({ id, title, publisher, date }) => ({
      kind: 'sources' as const,
      id,
      title: same(title),
      text: same([publisher, date].filter(Boolean).join(', ')),
      names: '',
    })),
  ];
}
