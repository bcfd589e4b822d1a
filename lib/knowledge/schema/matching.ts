import * as v from 'valibot';
import { Id, Language } from './values.ts';

/** Language of a word list; `both` is read in every language. */
export const WordLanguage = v.picklist(['en', 'es', 'both']);

/**
 * A concept: the forms that express one idea. Forms are surface strings of one or more words.
 * The tokenizer derives no inflections, so every form is listed.
 */
export const Concept = v.strictObject({
  concept: Id,
  lang: WordLanguage,
  reason: v.string(),
  /** Forms; those in `exact` need the same capitals and accents. */
  forms: v.array(v.string()),
  exact: v.optional(v.array(v.string())),
});

/** A look-alike that takes a match away or weakens it. */
export const Blocker = v.strictObject({
  kind: v.picklist(['homonym', 'namesake', 'sport', 'elsewhere', 'history', 'civil', 'metaphor', 'host-own']),
  lang: WordLanguage,
  pattern: v.string(),
  stops: v.string(),
  example: v.string(),
});

/** A context cue after the ConText algorithm (Harkema et al. 2009). */
export const Cue = v.strictObject({
  id: Id,
  /** Words, `(a|b)`, `^` sentence start, `...` gap of up to twelve words, `#Cond` `#Fut` `#Part` `#Num` `#Year` `#Name` `#Verb`. */
  trigger: v.string(),
  effect: v.picklist(['denies', 'attributed', 'attributed-denial', 'asks', 'hedged', 'myth', 'past', 'future', 'pseudo', 'terminate']),
  direction: v.picklist(['forward', 'backward', 'both']),
  /** `sentence`, `clause`, `until-terminator` or `N words`. */
  scope: v.pipe(v.string(), v.regex(/^(?:sentence|clause|until-terminator|\d+ words?)$/)),
  reason: v.string(),
  example: v.string(),
  silent: v.string(),
});

/** The cues of one effect in one language. */
export const CueFile = v.strictObject({ lang: Language, cues: v.array(Cue) });

export type WordLanguage = v.InferOutput<typeof WordLanguage>;
export type Concept = v.InferOutput<typeof Concept>;
export type Blocker = v.InferOutput<typeof Blocker>;
export type Cue = v.InferOutput<typeof Cue>;
export type CueFile = v.InferOutput<typeof CueFile>;
