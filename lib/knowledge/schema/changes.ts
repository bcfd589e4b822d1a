import * as v from 'valibot';
import { Id, PartialDate, Version } from './values.ts';

/** What became of the records of one kind from one version to the next, by id, each list sorted. */
const Changes = v.strictObject({
  added: v.array(Id),
  /** `fields`: those of the record that are not what they were, in the order of the record. */
  changed: v.array(v.strictObject({ id: Id, fields: v.array(v.string()) })),
  /** Gone, merged into another, or withdrawn. */
  retired: v.array(Id),
});

/** A version of the record and what it changed; `npm run diff:data` writes it. */
export const Release = v.strictObject({
  version: Version,
  date: PartialDate,
  claims: Changes,
  facts: Changes,
});

/** All versions, the newest first. */
export const Releases = v.array(Release);

export type Changes = v.InferOutput<typeof Changes>;
export type Release = v.InferOutput<typeof Release>;
