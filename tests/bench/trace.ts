/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time that the thread ran, without the time it waited for a core. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; scriptName?: string } };
}

/** Time on the main thread, in milliseconds. */
export interface Cost {
  total: number;
  /** The longest single run. */
  longest: number;
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url || args?.data?.scriptName || '';
}

/**
 * What scripts of each origin cost: outermost trace events (evaluation, calls, timers, compilation) that carry an
 * address of the origin; events inside one already counted are not counted again.
 */
export function costByOrigin(trace: Uint8Array, origins: readonly string[]): Map<string, Cost> {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const events = traceEvents
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const costs = new Map<string, Cost>(origins.map((origin) => [origin, { total: 0, longest: 0 }]));
  const ends = new Map<string, number>();
  for (const event of events) {
    const origin = origins.find((other) => addressOf(event).startsWith(other));
    if (!origin) continue;
    const thread = `${origin} ${event.pid} ${event.tid}`;
    if (event.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    const duration = event.tdur ?? event.dur ?? 0;
    const cost = costs.get(origin) as Cost;
    cost.total += duration / 1000;
    cost.longest = Math.max(cost.longest, duration / 1000);
  }
  return costs;
}
