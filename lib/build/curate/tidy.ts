import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { printRecord } from '../../knowledge/print.ts';
import { KINDS } from '../../knowledge/records.ts';
import { Releases } from '../../knowledge/schema/changes.ts';
import { Topic } from '../../knowledge/schema/topic.ts';
import { SCHEMAS } from '../load.ts';

/**
 * Prints every record anew in canonical form and returns the files that changed. A record that does not fit its
 * schema is left as it is; `loadRecords` tells what is wrong with it.
 */
export function tidyRecords(dataDir: string): string[] {
  const files = KINDS.flatMap((kind) =>
    readdirSync(join(dataDir, kind)).map((name) => ({ file: `${kind}/${name}`, schema: SCHEMAS[kind] })),
  );
  return [{ file: 'topic.json', schema: Topic }, { file: 'changes.json', schema: Releases }, ...files]
    .filter(({ file }) => file.endsWith('.json'))
    .filter(({ file, schema }) => tidy(join(dataDir, file), schema))
    .map(({ file }) => file);
}

function tidy(path: string, schema: v.GenericSchema): boolean {
  const text = readFileSync(path, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return false;
  }
  const result = v.safeParse(schema, json);
  if (!result.success) return false;
  const printed = printRecord(result.output);
  if (printed !== text) writeFileSync(path, printed);
  return printed !== text;
}

if (import.meta.main) {
  for (const file of tidyRecords(fileURLToPath(new URL('../../../data', import.meta.url)))) {
    console.log(`data/${file} was printed anew.`);
  }
}
