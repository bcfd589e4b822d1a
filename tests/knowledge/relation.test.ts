import { expect, test } from 'vitest';
import { relationOf } from '../../lib/knowledge/relation.ts';
import type { Rating, Relation, Stance } from '../../lib/knowledge/schema/values.ts';

/** Rating, then the relation of affirming, denying and undecided stances. */
const TABLE: [Rating, Relation, Relation, Relation][] = [
  ['supported', 'agrees', 'differs', 'context'],
  ['not-supported', 'differs', 'agrees', 'context'],
  ['mixed', 'context', 'context', 'context'],
  ['open', 'context', 'context', 'context'],
  ['opinion', 'opinion', 'opinion', 'opinion'],
];
const GROUPS: Stance[][] = [
  ['asserts', 'attributed'],
  ['denies', 'attributed-denial'],
  ['asks', 'hedged'],
];

test.each(TABLE)('a record that is %s', (rating, ...relations) => {
  GROUPS.forEach((stances, group) => {
    for (const stance of stances)
      expect([stance, relationOf(rating, stance)]).toEqual([stance, relations[group]]);
  });
});
