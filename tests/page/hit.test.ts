// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { rangesAt } from '../../lib/page/hit.ts';

/** A range that is drawn as these boxes: left, top, right, bottom. */
function drawn(text: string, ...boxes: [number, number, number, number][]): Range {
  const paragraph = document.createElement('p');
  document.body.append(paragraph);
  const range = document.createRange();
  const node = document.createTextNode(text);
  paragraph.append(node);
  range.selectNodeContents(node);
  const rects = boxes.map(([left, top, right, bottom]) => new DOMRect(left, top, right - left, bottom - top));
  const all = new DOMRect(
    Math.min(...boxes.map(([left]) => left)),
    Math.min(...boxes.map(([, top]) => top)),
    Math.max(...boxes.map(([, , right]) => right)) - Math.min(...boxes.map(([left]) => left)),
    Math.max(...boxes.map(([, , , bottom]) => bottom)) - Math.min(...boxes.map(([, top]) => top)),
  );
  return Object.assign(range, { getClientRects: () => rects, getBoundingClientRect: () => all });
}

function elementOf(range: Range): Element {
  return range.startContainer.parentElement as Element;
}

describe('a mark that runs over two lines', () => {
  const range = drawn('a long text', [50, 0, 100, 10], [0, 20, 30, 30]);
  test.each([
    ['on the first line', 60, 5, true],
    ['on the second', 10, 25, true],
    ['on the underline', 60, 12, true],
    ['before its beginning', 10, 5, false],
    ['behind its end', 60, 25, false],
    ['between the lines', 60, 16, false],
    ['far away', 500, 500, false],
  ])('%s', (_, x, y, hit) => {
    expect(rangesAt(x, y, [range], elementOf(range))).toEqual(hit ? [range] : []);
  });
});

test('of marks over one another the shortest comes first', () => {
  const long = drawn('a long text', [0, 0, 100, 10]);
  const short = drawn('short', [0, 0, 100, 10]);
  expect(rangesAt(5, 5, [long, short], document.body)).toEqual([short, long]);
});

test('of marks in elements over one another only the one on top is hit', () => {
  const below = drawn('below', [0, 0, 100, 10]);
  const above = drawn('above', [0, 0, 100, 10]);
  expect(rangesAt(5, 5, [below, above], elementOf(above))).toEqual([above]);
});

test('a mark under a banner is not hit', () => {
  const range = drawn('covered', [0, 0, 100, 10]);
  const banner = document.createElement('div');
  document.body.append(banner);
  expect(rangesAt(5, 5, [range], banner)).toEqual([]);
});
