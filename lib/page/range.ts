import { createRange, documentOf, isConnected, rootOf } from './blocks/dom.ts';
import type { Block } from './blocks/read.ts';
import type { Segment } from './blocks/text.ts';

/** The segment that holds a position of the block's text (binary search). */
function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).at <= at) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** Where in its node a position stands; inside folded characters it is their start or end. */
function rawOffset(segment: Segment, at: number, edge: 'start' | 'end'): number {
  const within = at - segment.at;
  if (!segment.folded) return segment.offset + within;
  if (edge === 'start') return segment.offset;
  return segment.offset + segment.raw;
}

/**
 * The DOM ranges of `block.text.slice(start, end)`; offsets are UTF-16 units. One, save where slotted text stands among
 * text of a shadow root: a range cannot reach from one to the other. None when the nodes no longer hold that text.
 */
export function toRanges({ segments, text }: Block, start: number, end: number): Range[] {
  const first = segmentAt(segments, start);
  const last = segmentAt(segments, end - 1);
  if (!first || !last || end <= start) return [];
  const stretch = segments.slice(segments.indexOf(first), segments.indexOf(last) + 1);
  if (!stretch.every((segment) => isThere(segment, text))) return [];
  const ranges: Range[] = [];
  let from = first;
  for (let i = segments.indexOf(first); segments[i] !== last; i++) {
    const [to, next] = segments.slice(i, i + 2) as [Segment, Segment];
    if (rootOf(to.node) === rootOf(next.node)) continue;
    const range = rangeOver(from, Math.max(start, from.at), to, to.at + to.length);
    if (!range) return [];
    ranges.push(range);
    from = next;
  }
  const range = rangeOver(from, Math.max(start, from.at), last, end);
  return range ? [...ranges, range] : [];
}

/** False when the page has taken the node away since it was read, or given it another text; the watcher reads it again. */
function isThere({ node, offset, at, length, folded }: Segment, text: string): boolean {
  const now = () => node.data.slice(offset, offset + length).replace(/\s/g, ' ');
  return isConnected(node) && (folded || now() === text.slice(at, at + length));
}

function rangeOver(first: Segment, start: number, last: Segment, end: number): Range | undefined {
  const range = createRange(documentOf(first.node));
  try {
    range.setStart(first.node, rawOffset(first, start, 'start'));
    range.setEnd(last.node, rawOffset(last, end, 'end'));
  } catch {
    // What was folded here was cut since it was read.
    return undefined;
  }
  return range;
}
