import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishRecord } from '../../knowledge/card.ts';
import { exportFiles } from '../../knowledge/export/files.ts';
import { mustLoadRecords } from '../load.ts';

/** Writes the record in every form that the record page offers into `folder`, made if need be; gives the paths. */
export function writeExport(dataDir: string, folder: string): string[] {
  const files = exportFiles(publishRecord(mustLoadRecords(dataDir)));
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

if (import.meta.main) {
  const dataDir = fileURLToPath(new URL('../../../data', import.meta.url));
  for (const path of writeExport(dataDir, process.argv[2] ?? '.output/export')) console.log(path);
}
