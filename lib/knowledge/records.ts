import type { Release } from './schema/changes.ts';
import type { Claim, Fact, Place, Source } from './schema/record.ts';
import type { Topic } from './schema/topic.ts';
import type { Bilingual } from './schema/values.ts';

/** Everything on record, each kind sorted by id. */
export interface Records {
  topic: Topic;
  /** What each version changed, the newest first. */
  changes: Release[];
  claims: Claim[];
  facts: Fact[];
  sources: Source[];
  places: Place[];
}

/** The kinds of record that have a folder of their own under data/, one file a record. */
export const KINDS = ['claims', 'facts', 'sources', 'places'] as const;
export type Kind = (typeof KINDS)[number];

/** A record or file that cannot stand as it is. */
export interface Problem {
  /** Path under data/, for example `facts/some-id.json`. */
  file: string;
  id: string;
  /** One sentence: what is wrong and the remedy. */
  message: string;
  /** Id of the other record that the problem is about, where it is about one. */
  about?: string;
}

export function fileOf(kind: Kind, id: string): string {
  return `${kind}/${id}.json`;
}

/** The latest as-of date of claims and facts; partial dates compare as text, so `2026-03` is later than `2026`. */
export function newestDate(records: Pick<Records, 'claims' | 'facts'>): string {
  return [...records.claims, ...records.facts].reduce(
    (newest, { asOf }) => (asOf > newest ? asOf : newest),
    '',
  );
}

/** A claim as readers get it: its proof sentences stay in the repository. */
export type CardClaim = Omit<Claim, 'examples'>;

/** What a card says about a place that the sentence names. */
export type PlaceNote = Pick<Place, 'id' | 'name' | 'aliases' | 'status' | 'years'>;

/** All that one card needs: the content of `data/cards/<claim>.json`. */
export interface CardRecord {
  version: string;
  /** Newest as-of date of the whole record. */
  newest: string;
  claim: CardClaim;
  /** In the claim's own order. */
  facts: Fact[];
  /** Those of the facts, in the order of first mention. */
  sources: Source[];
  /** Places whose facts bear on the claim. */
  places: PlaceNote[];
  related: { id: string; title: Bilingual }[];
  /** Lines for what a sentence states beyond the claim; the claim's own come before the topic's. */
  cautions: { count: Bilingual; place: Bilingual; year: Bilingual };
}

/** The whole record as readers get it: the content of `data/record.json`. */
export interface PublishedRecord {
  version: string;
  newest: string;
  topic: Pick<Topic, 'id' | 'name' | 'themes' | 'map'>;
  changes: Release[];
  claims: CardClaim[];
  facts: Fact[];
  sources: Source[];
  places: Place[];
}

/** Titles of all claims and themes: enough to list what was found in a page. */
export interface Outline {
  /** In the order of the topic. */
  themes: { id: string; title: Bilingual }[];
  claims: Record<string, { title: Bilingual; theme: string }>;
}

export function outlineOf({ topic, claims }: Records): Outline {
  return {
    themes: topic.themes,
    claims: Object.fromEntries(claims.map(({ id, title, theme }) => [id, { title, theme }])),
  };
}
