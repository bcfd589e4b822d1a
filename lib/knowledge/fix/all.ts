import type { Records } from '../records.ts';
import { fixLists } from './lists.ts';
import { fixOrder } from './order.ts';
import { fixReferences } from './references.ts';

/**
 * Mends of what the lints find all that has one remedy only; what takes judgement is left to a keeper. References that
 * lead nowhere stay: the record that they want may only be unreadable.
 */
export function fixRecords(records: Records): Records {
  return [fixLists, fixReferences, fixOrder].reduce((fixed, fix) => fix(fixed), records);
}
