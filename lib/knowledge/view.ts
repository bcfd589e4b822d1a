import { fold, holdsWords } from './fold.ts';
import { periodAt, ratingAt, SLOTS, type Slot, type StatedSlots, timeOf, uncarriedSlots } from './judge.ts';
import type { CardClaim, CardRecord, PlaceNote } from './records.ts';
import { relationOf } from './relation.ts';
import type { Fact, Source } from './schema/record.ts';
import type { Bilingual, Language, Rating, Relation, Stance } from './schema/values.ts';

/** What the card must know of a finding. */
export interface CardFinding {
  stance: Stance;
  slots: StatedSlots;
  /** Publication date of the page, ISO 8601, where it is known. */
  date?: string | undefined;
}

interface FactView {
  id: string;
  statement: string;
  /** Partial dates: when it happened, when it ended, up to when it was checked. */
  date: string;
  until?: string;
  asOf: string;
  confidence: Fact['confidence'];
  note?: string;
  sources: SourceView[];
}

export type SourceView = Pick<Source, 'id' | 'title' | 'publisher' | 'kind' | 'lang' | 'url' | 'seen'> & {
  date?: string;
  note?: string;
};

/** The texts of a card in one language, in the order in which it reads. */
export interface CardView {
  claim: string;
  lang: Language;
  title: string;
  /** For the time that the sentence speaks of. */
  rating: Rating;
  /** The same as of the mark. */
  relation: Relation;
  /** Numbers, places and years of a sentence that the record agrees with, which no fact states: it is not said to agree with those. */
  except: string[];
  /** What is on record. */
  lead: string;
  /** Partial date up to which the lead was checked. */
  asOf: string;
  /** How this sentence stands to the record, by its stance. */
  stance: string;
  /**
   * What the card says first when the sentence speaks of another time: why another rating held for a period, else the
   * last that had happened by that year. `lead` is then the present state.
   */
  earlier?: { from?: string; to: string; text: string };
  /** Neither the page nor the sentence has a date, so that all is told as of today. */
  undated: boolean;
  /** The rating is another than today's, so that `stance` is worded for another record than the sentence's. */
  ratedThen: boolean;
  /**
   * Lines for the number, place and year that the sentence states: the claim's own caution whenever it has one for
   * that slot, the topic's where no fact carries what is stated.
   */
  cautions: string[];
  /** What the record says of the places that the sentence names; several where one name stands for several. */
  places: { id: string; name: string; status: string; years: string }[];
  /** What has happened since the page's year, oldest first; empty when the page has no date. */
  since: { year: number; text: string }[];
  mixup?: string;
  unknown?: string;
  facts: FactView[];
  /** All sources of the facts, the first of the first fact at the head. */
  sources: SourceView[];
  related: { id: string; title: string }[];
  version: string;
  newest: string;
}

/** The card of one finding in one language. Pure; never throws for a record that `readCard` let through. */
export function cardView(card: CardRecord, finding: CardFinding, lang: Language): CardView {
  const { claim } = card;
  const time = timeOf(finding.slots, finding.date);
  const rating = ratingAt(claim, time);
  const relation = relationOf(rating, finding.stance);
  const uncarried = uncarriedSlots(finding.slots, carriers(card));
  const stated = (slot: Slot) => (finding.slots[slot] ?? '').trim() !== '';
  const earlier = time === undefined ? undefined : stateAt(claim, time, lang);
  const sources = new Map(card.sources.map((source) => [source.id, sourceView(source, lang)]));
  return {
    claim: claim.id,
    lang,
    title: claim.title[lang],
    rating,
    relation,
    except: relation === 'agrees' ? uncarried.map((slot) => (finding.slots[slot] ?? '').trim()) : [],
    lead: claim.lead[lang],
    asOf: claim.asOf,
    stance: claim.byStance[finding.stance][lang],
    ...(earlier && { earlier }),
    undated: time === undefined,
    ratedThen: rating !== claim.rating,
    cautions: SLOTS.filter(
      (slot) => stated(slot) && (claim.cautions?.[slot] || uncarried.includes(slot)),
    ).map((slot) => card.cautions[slot][lang]),
    places: placesNamed(card.places, finding.slots.place).map(({ id, name, status, years }) => ({
      id,
      name: name[lang],
      status: status[lang],
      years: years[lang],
    })),
    since: eventsSince(card, finding.date, lang),
    ...optional('mixup', claim.mixup, lang),
    ...optional('unknown', claim.unknown, lang),
    facts: card.facts.map((fact) => factView(fact, sources, lang)),
    sources: [...sources.values()],
    related: card.related.map(({ id, title }) => ({ id, title: title[lang] })),
    version: card.version,
    newest: card.newest,
  };
}

/** Years after which an event tells little of how things stand. */
const REACH = 5;

/** What was on record at a time before the lead's own. */
function stateAt(claim: CardClaim, time: string, lang: Language): CardView['earlier'] {
  const period = periodAt(claim, time);
  if (period) return { ...(period.from && { from: period.from }), to: period.to, text: period.why[lang] };
  const year = time.slice(0, 4);
  if (year >= claim.asOf.slice(0, 4)) return undefined;
  const last = claim.since.findLast(
    (event) => event.year <= Number(year) && event.year >= Number(year) - REACH,
  );
  const at = String(last?.year);
  return last && { from: at, to: at, text: last[lang] };
}

function optional<K extends string>(
  key: K,
  text: Bilingual | undefined,
  lang: Language,
): Partial<Record<K, string>> {
  return (text ? { [key]: text[lang] } : {}) as Partial<Record<K, string>>;
}

/** The texts in which a sentence's numbers, places and years may be found again. */
function carriers({ claim, facts }: CardRecord): string[] {
  const dates = facts
    .flatMap(({ date, until }) => (until ? [date, until] : [date]))
    .map((date) => date.slice(0, 4));
  return [
    ...facts.flatMap(({ statement }) => [statement.en, statement.es]),
    claim.lead.en,
    claim.lead.es,
    ...dates,
  ];
}

/** Places with that name, else those whose names hold it as words. */
function placesNamed(places: readonly PlaceNote[], name: string | undefined): PlaceNote[] {
  const wanted = fold(name?.trim() ?? '');
  if (wanted === '') return [];
  const namesOf = (place: PlaceNote) => [place.name.en, place.name.es, ...place.aliases].map(fold);
  const exact = places.filter((place) => namesOf(place).includes(wanted));
  if (exact.length > 0) return exact;
  return places.filter((place) => namesOf(place).some((known) => holdsWords(known, wanted)));
}

function eventsSince({ claim }: CardRecord, date: string | undefined, lang: Language): CardView['since'] {
  const year = Number(date?.match(/^\d{4}/)?.[0] ?? Number.POSITIVE_INFINITY);
  return claim.since
    .filter((event) => event.year > year)
    .map((event) => ({ year: event.year, text: event[lang] }));
}

function factView(fact: Fact, sources: ReadonlyMap<string, SourceView>, lang: Language): FactView {
  return {
    id: fact.id,
    statement: fact.statement[lang],
    date: fact.date,
    ...(fact.until && { until: fact.until }),
    asOf: fact.asOf,
    confidence: fact.confidence,
    ...optional('note', fact.note, lang),
    sources: fact.sources.flatMap((id) => sources.get(id) ?? []),
  };
}

function sourceView({ note, ...source }: Source, lang: Language): SourceView {
  return { ...source, ...optional('note', note, lang) } as SourceView;
}
