import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, read, sources } from './files.ts';

/** Functions are measured by Biome (`noExcessiveLinesPerFunction`), which knows where they end. */
const MAX_LINES = 300;
const MAX_FILES = 12;
const VAGUE = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.|$)/;

test('files stay under 300 lines', () => {
  const styles = [...listFiles('lib'), ...listFiles('entrypoints')].filter((path) => path.endsWith('.css'));
  const long = [...sources('lib', 'entrypoints', 'tests'), ...styles]
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines >= MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines: move one of its concerns to a file beside it.`);
  expect(long).toEqual([]);
});

test('folders hold no more than 12 files', () => {
  const folders = new Map<string, number>();
  for (const path of listFiles('lib').concat(listFiles('entrypoints'), listFiles('tests'))) {
    if (path.startsWith('tests/pages/') || path.startsWith('tests/corpus/')) continue;
    const folder = posix.dirname(path);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const full = [...folders]
    .filter(([, files]) => files > MAX_FILES)
    .map(([folder, files]) => `${folder}/ holds ${files} files: give a group of them a folder of its own.`);
  expect(full).toEqual([]);
});

test('names say what is in them', () => {
  const vague = sources('lib', 'entrypoints', 'tests')
    .filter((path) => VAGUE.test(path))
    .map((path) => `${path}: name it after what it holds.`);
  expect(vague).toEqual([]);
});
