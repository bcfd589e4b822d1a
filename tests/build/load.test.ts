import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRecords, mustLoadRecords } from '../../lib/build/load.ts';
import { printRecord } from '../../lib/knowledge/print.ts';
import { KINDS, type Records } from '../../lib/knowledge/records.ts';
import { toyRecords } from '../knowledge/toy.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'records-'));
  writeRecords(toyRecords());
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(file: string, text: string) {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

/** Writes in the schema's order of keys by loading what was written loosely: the toys are typed in that order. */
function writeRecords(records: Records) {
  put('topic.json', printRecord(records.topic));
  put('changes.json', printRecord(records.changes));
  for (const kind of KINDS)
    for (const record of records[kind]) put(`${kind}/${record.id}.json`, printRecord(record));
}

test('sound files are loaded without a problem', () => {
  const { records, problems } = loadRecords(dir);
  expect(problems).toEqual([]);
  expect(records?.facts.map(({ id }) => id)).toEqual(['heron-count', 'heron-nests']);
});

test.each([
  ['no JSON', 'facts/heron-count.json', '{', 'Not readable as JSON'],
  ['no record', 'facts/heron-count.json', '[]', 'compare with lib/knowledge/schema'],
  ['a file of another sort', 'facts/notes.txt', 'x', 'move it elsewhere'],
  ['no topic', 'topic.json', '{}', 'compare with lib/knowledge/schema'],
])('%s', (_, file, text, words) => {
  put(file, text);
  expect(loadRecords(dir).problems).toContainEqual(
    expect.objectContaining({ file, message: expect.stringContaining(words) }),
  );
});

test('all problems of a record are told, each with its field', () => {
  const [source] = toyRecords().sources;
  put('sources/gazette.json', printRecord({ ...source, kind: 'rumour', url: 'nowhere', extra: 1 }));
  const messages = loadRecords(dir).problems.map(({ message }) => message);
  for (const field of ['kind:', 'url:', 'extra:'])
    expect(messages).toContainEqual(expect.stringContaining(field));
});

test('a record that cannot be read is not also reported as missing', () => {
  put('sources/gazette.json', '{');
  expect(loadRecords(dir).problems).toHaveLength(1);
});

test('a file has the name of its record', () => {
  const [source] = toyRecords().sources;
  put('sources/gazette-2.json', printRecord({ ...source, url: 'https://example.org/other' }));
  expect(loadRecords(dir).problems).toContainEqual(
    expect.objectContaining({
      file: 'sources/gazette-2.json',
      message: expect.stringContaining('rename it to gazette.json'),
    }),
  );
});

test('the message points at the first line out of form', () => {
  const [source] = toyRecords().sources;
  put('sources/gazette.json', printRecord(source).replace('  "publisher"', '    "publisher"'));
  expect(loadRecords(dir).problems).toMatchObject([
    { message: expect.stringMatching(/from line 4 on; run `npm run fix`/) },
  ]);
  put('sources/gazette.json', printRecord(source).trimEnd());
  expect(loadRecords(dir).problems).toHaveLength(1);
});

test('one error lists every file, id and remedy', () => {
  put('facts/heron-count.json', '{');
  put('places/north-pond.json', '[]');
  expect(() => mustLoadRecords(dir)).toThrow(
    /facts\/heron-count\.json \(heron-count\): .*mend the file\.[\s\S]*places\/north-pond\.json \(north-pond\)/,
  );
});
