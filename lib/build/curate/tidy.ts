import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixRecords } from '../../knowledge/fix/all.ts';
import { printRecord } from '../../knowledge/print.ts';
import { fileOf, KINDS } from '../../knowledge/records.ts';
import { loadRecords } from '../load.ts';

/**
 * Mends what has one remedy, prints every record in canonical form and returns the files that changed. A record that
 * does not fit its schema is left as it is; `loadRecords` tells what is wrong with it.
 */
export function tidyRecords(dataDir: string): string[] {
  const { records } = loadRecords(dataDir);
  if (!records) return [];
  const fixed = fixRecords(records);
  const files: [file: string, record: unknown][] = [
    ['topic.json', fixed.topic],
    ['changes.json', fixed.changes],
    ...KINDS.flatMap((kind) =>
      fixed[kind].map((record): [string, unknown] => [fileOf(kind, record.id), record]),
    ),
  ];
  return files
    .filter(([file, record]) => write(join(dataDir, file), printRecord(record)))
    .map(([file]) => file);
}

/** False when the file says so already. A record that was found under another name stays there. */
function write(path: string, text: string): boolean {
  if (!existsSync(path) || readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}

if (import.meta.main) {
  for (const file of tidyRecords(fileURLToPath(new URL('../../../data', import.meta.url)))) {
    console.log(`data/${file} was mended.`);
  }
}
