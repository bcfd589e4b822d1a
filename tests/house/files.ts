import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../lib/launch/build.ts';

/** Paths of all files under `folder`, relative to the root, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

/** Text of a file, by its path relative to the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const SOURCE = /\.(?:ts|tsx)$/;

/** Every source file that is ours. */
export function sources(...folders: string[]): string[] {
  return folders.flatMap(listFiles).filter((path) => SOURCE.test(path));
}

/** What a source imports, `import type` and `import()` too, as written. */
export function importsOf(path: string): string[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;
  return [...read(path).matchAll(pattern)].map((match) => (match[1] ?? match[2]) as string);
}
