import { dayRange } from '../dates.ts';
import type { Fact } from '../schema/record.ts';
import { permitBars, yearOf } from './timeline.ts';

/** A fact on the scale of years: 2023.5 is the middle of 2023. */
export interface AxisMark {
  fact: Fact;
  start: number;
  /** Later than `start` where the fact lasts. */
  end: number;
  /** From 0; marks that would cover one another stand in different rows of their lane. */
  row: number;
}

/** The marks of one lane in order of time. */
export interface AxisLane {
  id: string;
  marks: AxisMark[];
  rows: number;
}

/** All facts on one scale from the first year of a decade to the last of another. */
export interface Axis {
  from: number;
  to: number;
  lanes: AxisLane[];
}

/**
 * Lays facts out on one scale. `laneOf` gives the lane of a fact, `lanes` their order; empty ones are left out. `size`:
 * what a mark takes on the scale, in years.
 */
export function layAxis(
  facts: readonly Fact[],
  laneOf: (fact: Fact) => string,
  lanes: readonly string[],
  size: number,
): Axis {
  const spans = facts.map(spanOf).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const years = spans.flatMap(({ start, end }) => [start, end]);
  const groups = Map.groupBy(spans, ({ fact }) => laneOf(fact));
  return {
    from: Math.floor(Math.min(...years) / 10) * 10,
    to: Math.ceil(Math.max(...years) / 10) * 10,
    lanes: lanes.flatMap((id) => {
      const own = groups.get(id);
      return own ? [{ id, ...stack(own, size) }] : [];
    }),
  };
}

type Span = Omit<AxisMark, 'row'>;

/** A stay counts from its first day to its last, a fact without an end stands in the middle of what its date can mean. */
function spanOf(fact: Fact): Span {
  const [bar] = permitBars([fact]);
  if (bar?.dated) return { fact, start: bar.start, end: bar.end };
  const { first, last } = dayRange(fact.date);
  if (fact.until) return { fact, start: yearOf(first), end: yearOf(dayRange(fact.until).last) };
  const middle = (yearOf(first) + yearOf(last)) / 2;
  return { fact, start: middle, end: middle };
}

/** Puts each mark into the first row in which it is free of the one before. */
function stack(spans: readonly Span[], size: number): Omit<AxisLane, 'id'> {
  const ends: number[] = [];
  const marks = spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.start);
    const row = free < 0 ? ends.length : free;
    ends[row] = Math.max(span.end, span.start + size);
    return { ...span, row };
  });
  return { marks, rows: ends.length };
}
