import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tidyRecords } from '../../../lib/build/curate/tidy.ts';
import { loadRecords } from '../../../lib/build/load.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tidy-'));
  cpSync(DATA, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the data are tidy already', () => {
  expect(tidyRecords(dir)).toEqual([]);
});

test('keys out of order and other spaces are mended', () => {
  const file = join(dir, 'places/la-joya.json');
  const { id, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...rest, id }, null, 4));
  expect(tidyRecords(dir)).toEqual(['places/la-joya.json']);
  expect(loadRecords(dir).problems).toEqual([]);
});

test('what does not fit its schema is left for its keeper', () => {
  writeFileSync(join(dir, 'places/la-joya.json'), '{ "id": "la-joya" }');
  writeFileSync(join(dir, 'places/vitor.json'), '{');
  expect(tidyRecords(dir)).toEqual([]);
});
