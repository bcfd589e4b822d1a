import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scaffold } from '../../../lib/build/curate/scaffold.ts';
import { loadRecords } from '../../../lib/build/load.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'scaffold-'));
  cpSync(DATA, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (file: string) => JSON.parse(readFileSync(join(dir, file), 'utf8'));

describe.each(['claims', 'facts', 'sources'] as const)('a new record among the %s', (kind) => {
  test('is refused by the build until it is filled in, and tells what it lacks', () => {
    const { file, missing } = scaffold(dir, kind, 'brand-new', []);
    expect(missing.length).toBeGreaterThan(2);
    const problems = loadRecords(dir).problems.filter((problem) => problem.file === file);
    expect(problems.length).toBe(missing.length);
  });

  test('does not overwrite one that is there', () => {
    scaffold(dir, kind, 'brand-new', []);
    expect(() => scaffold(dir, kind, 'brand-new', [])).toThrow('exists already');
  });
});

test('a fact takes its fields from the call, lists parted by commas', () => {
  const { file } = scaffold(dir, 'facts', 'new-visit', [
    'date=2026-02-01',
    'asOf=2026-02',
    'claims=us-navy-lab,us-troops-present',
    'sources=navy-command-history',
    'confidence=medium',
    'bearing=supports',
  ]);
  const fact = read(file);
  expect(fact).toMatchObject({ date: '2026-02-01', claims: ['us-navy-lab', 'us-troops-present'] });
  fact.statement = {
    en: 'In February 2026 a delegation came to see the laboratory and its staff, by the account of the Navy.',
    es: 'En febrero de 2026 una delegación vino a ver el laboratorio y a su personal, según la Marina.',
  };
  writeFileSync(join(dir, file), `${JSON.stringify(fact, null, 2)}\n`);
  expect(loadRecords(dir).problems).toEqual([
    expect.objectContaining({ file, message: expect.stringContaining('No claim shows it') }),
  ]);
});

test('a source is named after its site, date and title', () => {
  const { file } = scaffold(dir, 'sources', 'https://www.example.org/a?b=1', [
    'date=2026-02-01',
    'title=La Armada de un País llega al puerto',
  ]);
  expect(file).toBe('sources/example-2026-02-01-armada-pais-llega-puerto.json');
  expect(read(file)).toMatchObject({ url: 'https://www.example.org/a?b=1', seen: true });
});

test.each([
  ['an id with capitals', 'New Fact', [], 'must be lower-case words'],
  ['a field that there is not', 'new-fact', ['colour=red'], 'no field "colour"'],
  ['a pair that is none', 'new-fact', ['date'], 'write name=value'],
])('%s is refused', (_, id, pairs, words) => {
  expect(() => scaffold(dir, 'facts', id, pairs)).toThrow(words);
  expect(existsSync(join(dir, 'facts', `${id}.json`))).toBe(false);
});
