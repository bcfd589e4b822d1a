import { expect, test } from 'vitest';
import { mustLoadRecords } from '../../../lib/build/load.ts';
import { publishRecord } from '../../../lib/knowledge/card.ts';
import { type ExportFile, exportFiles } from '../../../lib/knowledge/export/files.ts';
import { readRecord } from '../../../lib/knowledge/runtime.ts';
import { toyRecords } from '../toy.ts';

const record = publishRecord(mustLoadRecords('data'));
const files = exportFiles(record);

function textOf(kind: ExportFile['kind'], list = files): string {
  return list.find((file) => file.kind === kind)?.text ?? '';
}

test('each file is named after topic, version and content', () => {
  expect(exportFiles(publishRecord(toyRecords())).map(({ name }) => name)).toEqual([
    'basecheck-herons-in-town-1.2.3.json',
    'basecheck-herons-in-town-1.2.3-claims.csv',
    'basecheck-herons-in-town-1.2.3-facts.csv',
    'basecheck-herons-in-town-1.2.3-sources.csv',
    'basecheck-herons-in-town-1.2.3-places.csv',
    'basecheck-herons-in-town-1.2.3-claim-review.jsonld',
  ]);
});

test('the JSON file is the whole record, readable again without a notice', () => {
  expect(readRecord(JSON.parse(textOf('json')))).toEqual({ value: record, notices: [] });
});

test.each(['claims', 'facts', 'sources', 'places'] as const)('%s.csv has a line for each record', (kind) => {
  const text = textOf(kind);
  expect(text.startsWith('\ufeffid,')).toBe(true);
  const ends = text.match(/\r\n/g) ?? [];
  expect(ends).toHaveLength(record[kind].length + 1);
});

test('the JSON-LD file holds a review of every claim in both languages', () => {
  expect(JSON.parse(textOf('claim-review'))['@graph']).toHaveLength(record.claims.length * 2);
});
