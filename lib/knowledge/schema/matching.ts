import * as v from 'valibot';
import { Id, Language } from './values.ts';

/** Language of a word list; `both` is read in every language. */
const WordLanguage = v.picklist(['en', 'es', 'both']);

/** A surface form; `(a|b)` parts alternatives and may be nested. */
const Form = v.pipe(v.string(), v.minLength(1, 'must not be empty'));

/**
 * A concept: the forms that express one idea. The tokenizer derives no inflections, so every form is listed.
 * Spanish verbs are 22 forms in a fixed order, so that mood and tense can be read from the place in the row.
 */
export const Concept = v.strictObject({
  concept: Id,
  lang: WordLanguage,
  reason: v.string(),
  verbs: v.array(Form),
  forms: v.array(Form),
  /** Second tier: right but rarer. */
  moreVerbs: v.array(Form),
  moreForms: v.array(Form),
  /** Forms that need their capitals, since the same letters are another word. */
  exact: v.array(Form),
  /** Concepts that words of these forms no longer express, since here they only say of what kind the thing is. */
  absorbs: v.optional(v.array(Id)),
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
  effect: v.picklist([
    'denies',
    'attributed',
    'attributed-denial',
    'asks',
    'hedged',
    'myth',
    'past',
    'future',
    'pseudo',
    'terminate',
  ]),
  /**
   * What the trigger is, where the effect alone does not tell. `verb`: a negation inside a verb (lack, cease), which another
   * negation cancels. `verdict`: it judges a whole clause (it is false that), so a negation in the clause cancels.
   * `speech`: a verb of saying, before or behind what is said. `plan`: a wish or plan, no doubt where the claim is a plan.
   * `tense`: a conditional, which after a verb of saying only tells the future of the past. `concord`: a negative word that
   * only agrees with the negator before it. `contrast`: it denies the second of two things and grants the first.
   * `noun`: a name for what is said (rumour, claim, alleged), which gives way where the sentence itself denies.
   */
  kind: v.optional(v.picklist(['verb', 'verdict', 'speech', 'plan', 'tense', 'concord', 'contrast', 'noun'])),
  direction: v.picklist(['forward', 'backward', 'both']),
  /** `sentence`, `clause`, `until-terminator` or `N words`. */
  scope: v.pipe(v.string(), v.regex(/^(?:sentence|clause|until-terminator|\d+ words?)$/)),
  reason: v.string(),
  example: v.string(),
  silent: v.string(),
});

/** The cues of one effect in one language. */
export const CueFile = v.strictObject({ lang: Language, cues: v.array(Cue) });

export type Concept = v.InferOutput<typeof Concept>;
export type Blocker = v.InferOutput<typeof Blocker>;
export type Cue = v.InferOutput<typeof Cue>;
export type CueFile = v.InferOutput<typeof CueFile>;

/**
 * What a step of the judgement of a stance comes to: the effect of its cue or, where no cue decides, what does. Whoever
 * shows the step has a sentence of its own for each.
 */
export type StanceCode =
  | Cue['effect']
  /** Nothing turns the claim. */
  | 'plain'
  | 'two-negations'
  | 'praise'
  | 'complaint'
  /** An office that reports an event vouches for it. */
  | 'office'
  /** Labelled sentences speak against the cues. */
  | 'learned';
