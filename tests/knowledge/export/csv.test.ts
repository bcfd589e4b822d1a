import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCsv } from '../../../lib/knowledge/export/csv.ts';

test.each([
  ['plain words', 'a b', 'a b'],
  ['a comma', 'a, b', '"a, b"'],
  ['quotes', 'a "b"', '"a ""b"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a list', ['x', 'y'], 'x y'],
  ['nothing', undefined, ''],
  ['a number below zero', -77.1, '-77.1'],
  ['what a spreadsheet would run', '=1+1', "'=1+1"],
])('%s', (_, value, cell) => {
  expect(printCsv([{ column: value }])).toBe(`column\r\n${cell}\r\n`);
});

test('columns are those of the first row', () => {
  expect(printCsv([{ a: 1, b: 2 }, { a: 3 }])).toBe('a,b\r\n1,2\r\n3,\r\n');
});

/** A reader of RFC 4180, for the round trip. */
function parse(text: string): string[][] {
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('any text comes back as it was', () => {
  const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(parse(printCsv([{ a, b }]))).toEqual([
        ['a', 'b'],
        [a, b],
      ]);
    }),
  );
});
