/** Slack around a mark's lines, for the underline below the text. CSS pixels. */
const SLACK = 3;

/**
 * The ranges that a point of the viewport lies on, the shortest first; exact on wrapped lines and at any zoom. `target`
 * is the topmost element there: what lies under something else, such as a banner, is not hit.
 */
export function rangesAt(x: number, y: number, ranges: Iterable<Range>, target: Node): Range[] {
  const hits: Range[] = [];
  for (const range of ranges) {
    if (range.collapsed || !range.intersectsNode(target)) continue;
    if (!isNear(range.getBoundingClientRect(), x, y)) continue;
    if (Array.from(range.getClientRects()).some((rect) => isNear(rect, x, y))) hits.push(range);
  }
  return hits.sort((a, b) => a.toString().length - b.toString().length);
}

function isNear({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom + SLACK;
}
