import * as v from 'valibot';
import { Example, Id } from './values.ts';

/** Concepts parted by `|`: any one of them. */
const ConceptChoice = v.pipe(
  v.string(),
  v.regex(/^[a-z-]+(?:\|[a-z-]+)*$/, 'must be concept ids parted by |'),
);

/**
 * A construction of a claim. It fires when every choice of `all` is met by words at most `within` words apart, in any
 * order (actives, passives, nominalisations and headlines alike), none of `none` is among them, and the tie holds.
 */
export const Rule = v.strictObject({
  id: Id,
  all: v.pipe(v.array(ConceptChoice), v.minLength(1, 'needs at least one concept')),
  none: v.array(ConceptChoice),
  /** Greatest distance in words from the first to the last concept. */
  within: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whether the host country and the foreign actor must be in the sentence or may come from the words around it. */
  tie: v.picklist(['both-here', 'one-here', 'context', 'none']),
  /** `decides`: the construction alone marks the claim. `grounds`: it only permits what the ranker proposes. */
  strength: v.picklist(['decides', 'grounds']),
  reason: v.string(),
  fires: v.array(Example),
  silent: v.array(Example),
});

/** The constructions of a claim and what the detector must know of its proposition. */
export const ClaimRules = v.strictObject({
  claim: Id,
  /** How the proposition is worded: a complaint denies a `good` one, praise denies a `bad` one. */
  polarity: v.picklist(['plain', 'good', 'bad']),
  /**
   * What the proposition itself speaks of. `plan`: a plan or a future, so that such words do not hedge it. `past`: what
   * is over, so that an end does not deny it. `event`: doings, so that an official who reports one asserts it.
   * `voiced`: what people say or think, so that a speaker makes it true.
   */
  about: v.array(v.picklist(['plan', 'past', 'event', 'voiced'])),
  rules: v.pipe(v.array(Rule), v.minLength(1, 'needs at least one rule')),
});

export type ClaimRules = v.InferOutput<typeof ClaimRules>;
export type Rule = v.InferOutput<typeof Rule>;
