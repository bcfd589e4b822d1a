import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSnapshots, isEmpty, type Snapshot, type StoredRecord } from '../../knowledge/changes.ts';
import { printRecord } from '../../knowledge/print.ts';
import type { Release } from '../../knowledge/schema/changes.ts';
import { mustLoadRecords } from '../load.ts';

const USAGE =
  'Usage: npm run diff:data -- REVISION [--release]. REVISION is a git revision to compare the record with.';

/** A wrong call or a revision that cannot be read; the message says what to do. */
class DiffError extends Error {}

/** What git answers in `folder`. Throws one sentence when it refuses. */
function git(folder: string, args: string[], input = ''): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  throw new DiffError(`git ${args[0]} says: ${String(stderr).trim() || 'nothing'}. ${USAGE}`);
}

/** Claims and facts as they were at a git revision. Throws when git does not know it. */
export function snapshotAt(dataDir: string, revision: string): Snapshot {
  const read = (kind: 'claims' | 'facts') => {
    const list = git(dataDir, ['ls-tree', '-z', revision, '--', `./${kind}/`]).toString();
    const ids = list.split('\0').flatMap((line) => (/\.json$/.test(line) ? [line.split(/\s+/)[2]] : []));
    return blobs(git(dataDir, ['cat-file', '--batch'], ids.join('\n'))).map(
      (text) => JSON.parse(text) as StoredRecord,
    );
  };
  return { claims: read('claims'), facts: read('facts') };
}

/** Takes apart what `git cat-file --batch` prints: `<id> blob <bytes>`, a newline, the bytes, a newline, and so on. */
function blobs(output: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf('\n', at) + 1;
    const size = Number(output.subarray(at, start).toString().trim().split(' ')[2]);
    texts.push(output.subarray(start, start + size).toString());
    at = start + size + 1;
  }
  return texts;
}

/** What this version of the record changed since a git revision. */
export function releaseSince(dataDir: string, revision: string): Release {
  const before = snapshotAt(dataDir, revision);
  const { topic, claims, facts } = mustLoadRecords(dataDir, { except: 'changes.json' });
  return { version: topic.version, date: topic.date, ...compareSnapshots(before, { claims, facts }) };
}

/** Puts a release on top of changes.json, in place of an earlier draft of the same version. */
export function writeRelease(dataDir: string, release: Release): void {
  const file = join(dataDir, 'changes.json');
  const log = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Release[]) : [];
  writeFileSync(file, printRecord([release, ...log.filter(({ version }) => version !== release.version)]));
}

/** A release as lines to read, a kind at a time. */
export function printRelease(release: Release): string {
  const lines = (['claims', 'facts'] as const).flatMap((kind) => {
    const { added, changed, retired } = release[kind];
    return [
      `${kind}: ${added.length} added, ${changed.length} changed, ${retired.length} retired`,
      ...added.map((id) => `  + ${id}`),
      ...changed.map(({ id, fields }) => `  ~ ${id}: ${fields.join(', ')}`),
      ...retired.map((id) => `  - ${id}`),
    ];
  });
  const head = `Record ${release.version} of ${release.date}`;
  return [isEmpty(release) ? `${head} says the same.` : `${head}:`, ...lines].join('\n');
}

/** Runs the command and gives its exit code. */
function main(args: string[]): number {
  const [revision, ...more] = args.filter((arg) => arg !== '--release');
  try {
    if (revision === undefined || revision.startsWith('-') || more.length > 0) throw new DiffError(USAGE);
    const dataDir = fileURLToPath(new URL('../../../data', import.meta.url));
    const release = releaseSince(dataDir, revision);
    if (args.includes('--release')) writeRelease(dataDir, release);
    console.log(printRelease(release));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
