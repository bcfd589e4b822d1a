// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { type Painted, Painter } from '../../lib/page/paint.ts';

/** The simulated browser has no highlights; a set of ranges is all that they are. */
class HighlightSet extends Set<Range> {
  changes = 0;
  override add(range: Range): this {
    this.changes++;
    return super.add(range);
  }
  override delete(range: Range): boolean {
    this.changes++;
    return super.delete(range);
  }
}

let registry: Map<string, HighlightSet>;
let painter: Painter;

beforeEach(() => {
  Object.assign(globalThis, { Highlight: HighlightSet });
  document.body.innerHTML = '<p>one two three</p>';
  registry = new Map();
  painter = new Painter(registry as unknown as HighlightRegistry);
});

function mark(relation: Painted['relation'], start: number, end: number): Painted {
  const range = document.createRange();
  const text = document.querySelector('p')?.firstChild as Text;
  range.setStart(text, start);
  range.setEnd(text, end);
  return { relation, range };
}

function painted(): Record<string, string[]> {
  return Object.fromEntries(
    [...registry].map(([name, highlight]) => [name, [...highlight].map((range) => range.toString())]),
  );
}

test('each relation has a highlight of its own', () => {
  painter.paint([
    mark('agrees', 0, 3),
    mark('differs', 4, 7),
    mark('context', 8, 13),
    mark('opinion', 0, 13),
    mark('agrees', 4, 7),
  ]);
  expect(painted()).toEqual({
    'basecheck-agrees': ['one', 'two'],
    'basecheck-differs': ['two'],
    'basecheck-context': ['three'],
    'basecheck-opinion': ['one two three'],
  });
});

test('marks that stay are not touched, and the page never is', () => {
  const before = document.documentElement.outerHTML;
  const [one, two, three] = [mark('agrees', 0, 3), mark('agrees', 4, 7), mark('agrees', 8, 13)];
  painter.paint([one, two]);
  painter.paint([two, three]);
  expect(registry.get('basecheck-agrees')?.changes).toBe(4);
  painter.paint([]);
  expect(painted()['basecheck-agrees']).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});
