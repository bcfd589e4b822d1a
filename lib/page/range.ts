import { createRange } from './blocks/dom.ts';
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
 * The DOM range of `block.text.slice(start, end)`; offsets are UTF-16 units. Nothing when the nodes no longer hold
 * that text.
 */
export function toRange(block: Block, start: number, end: number): Range | undefined {
  const first = segmentAt(block.segments, start);
  const last = segmentAt(block.segments, end - 1);
  if (!first || !last || end <= start) return undefined;
  const range = createRange(block.element.ownerDocument);
  try {
    range.setStart(first.node, rawOffset(first, start, 'start'));
    range.setEnd(last.node, rawOffset(last, end, 'end'));
  } catch {
    // The node was cut since it was read; the watcher reads its block again.
    return undefined;
  }
  return range;
}
