import type { Problem, Records } from '../records.ts';
import { lintAliases } from './aliases.ts';
import { lintChanges } from './changes.ts';
import { lintClaims } from './claims.ts';
import { lintDates } from './dates.ts';
import { lintExamples } from './examples.ts';
import { lintIds } from './ids.ts';
import { lintReferences } from './references.ts';
import { lintSources } from './sources.ts';
import { lintTexts } from './texts/lengths.ts';
import { lintVerdicts } from './texts/verdicts.ts';
import { lintTopic } from './topic.ts';

const LINTS: ((records: Records) => Problem[])[] = [
  lintTopic,
  lintIds,
  lintReferences,
  lintClaims,
  lintDates,
  lintSources,
  lintAliases,
  lintTexts,
  lintVerdicts,
  lintExamples,
  lintChanges,
];

/** Runs every lint; the problems come in the order of the list above. */
export function lintRecords(records: Records): Problem[] {
  return LINTS.flatMap((lint) => lint(records));
}
