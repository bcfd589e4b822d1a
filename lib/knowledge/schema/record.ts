import * as v from 'valibot';
import { Bilingual, Cautions, Example, Id, Language, PartialDate, Rating, Stance, Text } from './values.ts';

/** A claim: one proposition, its rating by the record and the texts of its card. */
export const Claim = v.strictObject({
  id: Id,
  /** Id of a theme of the topic record. */
  theme: Id,
  proposition: Bilingual,
  /** What the proposition takes in, for whoever writes rules and labels. */
  covers: Text,
  rating: Rating,
  /** Names the facts that decide the rating and how. */
  ratingReason: Text,
  /** Facts that decide the rating; each is also in `facts`. */
  decidedBy: v.pipe(v.array(Id), v.minLength(1, 'needs at least one deciding fact')),
  /** Date up to which the rating was checked. */
  asOf: PartialDate,
  /** Other ratings for stated times, oldest first; without `from` it reaches back without bound. Both ends count. */
  periods: v.array(
    v.strictObject({
      from: v.optional(PartialDate),
      to: PartialDate,
      rating: Rating,
      why: Bilingual,
      facts: v.pipe(v.array(Id), v.minLength(1, 'needs at least one deciding fact')),
    }),
  ),
  title: Bilingual,
  /** First lines of the card: what is on record. */
  lead: Bilingual,
  /** How a sentence of each stance stands to the record. */
  byStance: v.strictObject({
    asserts: Bilingual,
    denies: Bilingual,
    attributed: Bilingual,
    'attributed-denial': Bilingual,
    asks: Bilingual,
    hedged: Bilingual,
  }),
  /** This claim's own cautions; the topic's stand where it has none. */
  cautions: v.optional(v.partial(Cautions)),
  mixup: v.optional(Bilingual),
  unknown: v.optional(Bilingual),
  /** What has happened since a year, oldest first. */
  since: v.array(v.strictObject({ year: v.pipe(v.number(), v.integer()), en: Text, es: Text })),
  facts: v.pipe(v.array(Id), v.minLength(1, 'needs at least one fact')),
  /** Why the claim has fewer than two facts, where it has. */
  fewFactsReason: v.optional(v.string()),
  related: v.array(Id),
  examples: v.strictObject({
    fires: v.array(
      v.strictObject({
        lang: Language,
        text: v.string(),
        stance: Stance,
        title: v.optional(v.string()),
        before: v.optional(v.string()),
      }),
    ),
    silent: v.array(Example),
  }),
  reviewed: PartialDate,
  reviewBy: PartialDate,
  /** Verdict words that a card text may quote, each with the reason; one that no text uses is refused. */
  quotedVerdicts: v.optional(v.array(v.strictObject({ words: v.string(), reason: v.string() }))),
  /** Set when the claim was withdrawn; the id stays taken. */
  withdrawn: v.optional(v.string()),
});

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a fact says of an official permission to enter and stay; only what its statement says. */
const Permit = v.strictObject({
  /** First and last day of the stay; absent where the fact gives none. Both count. */
  from: v.optional(PartialDate),
  to: v.optional(PartialDate),
  /** Length of the stay, where it is stated by itself. */
  days: v.optional(Count),
  votes: v.optional(v.strictObject({ for: Count, against: Count, abstained: v.optional(Count) })),
  /** How many may come. */
  people: v.optional(Count),
  /** True when `people` is a round or estimated number. */
  about: v.optional(v.boolean()),
  /** Absent where the fact does not say. */
  armed: v.optional(v.boolean()),
});

/** A dated, sourced statement. */
export const Fact = v.strictObject({
  id: Id,
  statement: Bilingual,
  claims: v.pipe(v.array(Id), v.minLength(1, 'must bear on at least one claim')),
  /** Toward the first of `claims`. */
  bearing: v.picklist(['supports', 'contradicts', 'nuances']),
  /** When it happened or began. */
  date: PartialDate,
  /** When a period ended. */
  until: v.optional(PartialDate),
  permit: v.optional(Permit),
  asOf: PartialDate,
  sources: v.pipe(v.array(Id), v.minLength(1, 'needs at least one source')),
  confidence: v.picklist(['high', 'medium', 'low']),
  note: v.optional(Bilingual),
  /** Dossier ids that this fact holds together. */
  merges: v.optional(v.array(Id)),
});

/** A document that carries facts. */
export const Source = v.strictObject({
  id: Id,
  title: Text,
  publisher: Text,
  kind: v.picklist(['primary', 'press', 'academic', 'advocacy', 'other']),
  lang: Text,
  date: v.optional(PartialDate),
  url: v.pipe(v.string(), v.url('must be a full address')),
  /** False: known to exist, not read. */
  seen: v.boolean(),
  note: v.optional(Bilingual),
});

const Year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200));

/** A place named by facts. */
export const Place = v.strictObject({
  id: Id,
  name: Bilingual,
  aliases: v.array(v.string()),
  region: Text,
  /** WGS 84 degrees, good to about a kilometre. */
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  coordinatesFromSource: v.boolean(),
  kind: Text,
  status: Bilingual,
  years: Bilingual,
  /** `years` for the map, rounded outwards where they are vague; without `to` it lasts, without `from` its beginning is unknown. */
  spans: v.pipe(v.array(v.strictObject({ from: v.optional(Year), to: v.optional(Year) })), v.minLength(1)),
  facts: v.array(Id),
  sources: v.array(Id),
  note: v.optional(Bilingual),
});

export type Claim = v.InferOutput<typeof Claim>;
export type Fact = v.InferOutput<typeof Fact>;
export type Source = v.InferOutput<typeof Source>;
export type Place = v.InferOutput<typeof Place>;
