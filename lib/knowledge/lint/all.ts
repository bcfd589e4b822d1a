import type { Problem, Records } from '../records.ts';

const LINTS: ((records: Records, today: string) => Problem[])[] = [];

/** Runs every lint; the problems come in the order of the list above. */
export function lintRecords(records: Records, today: string): Problem[] {
  return LINTS.flatMap((lint) => lint(records, today));
}
