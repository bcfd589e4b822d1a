import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printRelease, releaseSince, snapshotAt, writeRelease } from '../../../lib/build/curate/diff.ts';
import { loadRecords } from '../../../lib/build/load.ts';
import { printRecord } from '../../../lib/knowledge/print.ts';
import { KINDS } from '../../../lib/knowledge/records.ts';
import { toyRecords } from '../../knowledge/toy.ts';

let dir = '';
let dataDir = '';
const put = (file: string, record: unknown) => writeFileSync(join(dataDir, file), printRecord(record));

function git(...args: string[]): void {
  const own = ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', '-c', 'commit.gpgsign=false'];
  expect(spawnSync('git', [...own, ...args], { cwd: dir }).status).toBe(0);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diff-'));
  dataDir = join(dir, 'data');
  const records = toyRecords();
  for (const kind of KINDS) {
    mkdirSync(join(dataDir, kind), { recursive: true });
    for (const record of records[kind]) put(`${kind}/${record.id}.json`, record);
  }
  put('topic.json', records.topic);
  put('changes.json', records.changes);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the record as it was is read from git', () => {
  const { claims, facts } = toyRecords();
  rmSync(join(dataDir, 'facts'), { recursive: true });
  expect(snapshotAt(dataDir, 'HEAD')).toEqual({ claims, facts });
});

test('what changed is told, and put on top of the log', () => {
  const { topic, claims, facts } = toyRecords();
  put('topic.json', { ...topic, version: '1.3.0' });
  put('claims/herons-breed.json', { ...claims[0], rating: 'mixed' });
  put('facts/heron-count.json', { ...facts[0], confidence: 'medium' });
  const release = releaseSince(dataDir, 'HEAD');
  expect(printRelease(release)).toBe(
    [
      'Record 1.3.0 of 2020-06-30:',
      'claims: 0 added, 1 changed, 0 retired',
      '  ~ herons-breed: rating',
      'facts: 0 added, 1 changed, 0 retired',
      '  ~ heron-count: confidence',
    ].join('\n'),
  );
  expect(loadRecords(dataDir).problems).toHaveLength(1);
  writeRelease(dataDir, release);
  writeRelease(dataDir, release);
  const log = JSON.parse(readFileSync(join(dataDir, 'changes.json'), 'utf8')) as { version: string }[];
  expect(log.map(({ version }) => version)).toEqual(['1.3.0', '1.2.3']);
  expect(loadRecords(dataDir).problems).toEqual([]);
});

test('a record that did not change says so', () => {
  expect(printRelease(releaseSince(dataDir, 'HEAD'))).toContain('1.2.3 of 2020-06-30 says the same.');
});

test('a revision that git does not know is told with the usage', () => {
  expect(() => releaseSince(dataDir, 'nowhere')).toThrow(/nowhere.*Usage: npm run diff:data/);
});
