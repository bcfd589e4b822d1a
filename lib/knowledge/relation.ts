import type { Rating, Relation, Stance } from './schema/values.ts';

const AFFIRMING: ReadonlySet<Stance> = new Set(['asserts', 'attributed']);
const DENYING: ReadonlySet<Stance> = new Set(['denies', 'attributed-denial']);

/** How a sentence of `stance` stands to a record of `rating`: the table of relations that the reader sees. */
export function relationOf(rating: Rating, stance: Stance): Relation {
  if (rating === 'opinion') return 'opinion';
  if (rating !== 'supported' && rating !== 'not-supported') return 'context';
  if (AFFIRMING.has(stance)) return rating === 'supported' ? 'agrees' : 'differs';
  if (DENYING.has(stance)) return rating === 'supported' ? 'differs' : 'agrees';
  return 'context';
}
