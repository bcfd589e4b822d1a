import type { Place } from '../schema/record.ts';

/** A drawn map: SVG path data and points, all in units of a `width` by `height` box with y downwards. */
export interface PlaceMap {
  width: number;
  height: number;
  /** The country's own borders and coasts. */
  outline: string;
  /** Borders and coasts of its neighbours. */
  others: string;
  /** Where each place lies, by its id. */
  points: Record<string, [x: number, y: number]>;
}

/** True when the place counts in some year from `from` to `to`, both included. */
export function isPlaceOf(place: Place, from: number, to: number): boolean {
  return place.spans.some((span) => (span.from ?? span.to ?? to) <= to && (span.to ?? to) >= from);
}

/** Moves points that would cover one another apart, keeping each as near to where it lies as it can be. */
export function spreadPoints(
  points: Readonly<Record<string, readonly [number, number]>>,
  distance: number,
  rounds = 60,
): Record<string, [x: number, y: number]> {
  const spread = Object.entries(points).map(([id, [x, y]]) => ({ id, x, y }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, a] of spread.entries()) {
      for (const b of spread.slice(at + 1)) pushApart(a, b, distance, at);
    }
  }
  return Object.fromEntries(
    spread.map(({ id, x, y }) => [id, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]]),
  );
}

interface Point {
  x: number;
  y: number;
}

/** `turn` gives two points in the same spot a direction to part in. */
function pushApart(a: Point, b: Point, distance: number, turn: number): void {
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  let gap = Math.hypot(dx, dy);
  if (gap >= distance) return;
  if (gap === 0) [dx, dy, gap] = [Math.cos(turn), Math.sin(turn), 1];
  const shift = (distance - Math.hypot(b.x - a.x, b.y - a.y)) / 2 / gap;
  a.x -= dx * shift;
  a.y -= dy * shift;
  b.x += dx * shift;
  b.y += dy * shift;
}
