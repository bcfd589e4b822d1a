import * as v from 'valibot';
import { Bilingual, Cautions, Id, PartialDate, Version } from './values.ts';

/** Markers of a map that stay apart without colour. */
const Shape = v.picklist(['diamond', 'square', 'disc', 'ring', 'cross', 'triangle', 'dot']);

/** What the record is about: the only file that names the topic as a whole. */
export const Topic = v.strictObject({
  id: Id,
  name: Bilingual,
  version: Version,
  /** Day of this version. No record may speak of a later one, whatever the clock of the machine says. */
  date: PartialDate,
  themes: v.array(v.strictObject({ id: Id, title: Bilingual })),
  /** What a map of the places shows. */
  map: v.strictObject({
    /** ISO 3166-1 numeric code of the country whose outline is drawn. */
    country: v.pipe(v.string(), v.regex(/^\d{3}$/, 'must be a three-digit country code')),
    /** The kinds of place, in the order of the legend; each has a shape of its own, so that none is told by colour. */
    kinds: v.array(v.strictObject({ id: Id, title: Bilingual, shape: Shape })),
  }),
  /**
   * The gate: a page may hold a claim when it has a word of every group. Each is the beginning of a word, without
   * regard to case or accents; one in capitals is a whole word and needs them (`US` is not `us`).
   * The first group should be the rarest, since most pages end there; its words are found in any case.
   */
  gate: v.pipe(
    v.array(v.strictObject({ group: Id, words: v.pipe(v.array(v.string()), v.minLength(1)) })),
    v.minLength(1),
  ),
  /** Which concepts play the roles that the engine knows. */
  roles: v.strictObject({
    /** Names of the host country, its places and people. */
    place: v.array(Id),
    /** Token keys of names that may be of any country (such as words for a country or its parliament): they count where the text around has a name of the host's own. */
    weak: v.array(v.string()),
    /** Token keys and concepts that a page about a namesake place uses too, and that do not count there. */
    shared: v.array(v.string()),
    /** The foreign actor and what is its own. */
    actor: v.array(Id),
    /** Names that carry place, actor and thing by themselves. */
    self: v.array(Id),
    /** Installations, forces and other things a claim can be about. */
    thing: v.array(Id),
    /** Words for bodies of state that report events with authority, folded, besides those that every topic knows. */
    offices: v.array(v.string()),
    /** Other countries, which turn a claim away. */
    other: v.array(Id),
  }),
  /** What a card says when the sentence names a number, place or year that its claim does not carry. */
  cautions: Cautions,
});

export type Shape = v.InferOutput<typeof Shape>;
export type Topic = v.InferOutput<typeof Topic>;
