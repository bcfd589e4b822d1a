import * as v from 'valibot';

/** Lower-case words joined by hyphens; permanent once published. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** A year, a month or a day: `1942`, `1942-04`, `1942-04-24`. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be YYYY, YYYY-MM or YYYY-MM-DD',
  ),
);

/** SemVer of the record. */
export const Version = v.pipe(
  v.string(),
  v.regex(/^\d+\.\d+\.\d+$/, 'must be three numbers parted by full stops'),
);

export const Language = v.picklist(['en', 'es']);

/** Any text that says something. */
export const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** The same statement in every language of the record. */
export const Bilingual = v.strictObject({ en: Text, es: Text });

/** Lines for what a sentence states beyond its claim, by the slot of the finding that holds it. */
export const Cautions = v.strictObject({ count: Bilingual, place: Bilingual, year: Bilingual });

/** What the record says of a claim. */
export const Rating = v.picklist(['supported', 'not-supported', 'mixed', 'open', 'opinion']);

/** What a sentence does with a claim. */
export const Stance = v.picklist(['asserts', 'denies', 'attributed', 'attributed-denial', 'asks', 'hedged']);

/** How a sentence stands to the record: what the reader sees. */
export const Relation = v.picklist(['agrees', 'differs', 'context', 'opinion']);

/** A sentence that proves a record, with what may stand around it. */
export const Example = v.strictObject({
  lang: Language,
  text: v.string(),
  title: v.optional(v.string()),
  before: v.optional(v.string()),
});

export type Language = v.InferOutput<typeof Language>;
export type Bilingual = v.InferOutput<typeof Bilingual>;
export type Rating = v.InferOutput<typeof Rating>;
export type Stance = v.InferOutput<typeof Stance>;
export type Relation = v.InferOutput<typeof Relation>;
