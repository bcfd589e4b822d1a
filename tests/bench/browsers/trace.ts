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
  args?: { data?: { url?: string; scriptName?: string }; beginData?: { url?: string }; name?: string };
}

/** What to trace for the functions below. */
export const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Time on the main threads of the page's frames, in milliseconds. */
export interface Work {
  total: number;
  /** The longest task. */
  longest: number;
  /** The longest task after the last evaluation of a content script. */
  longestLater: number;
}

function read(trace: Uint8Array): TraceEvent[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url || args?.data?.scriptName || args?.beginData?.url || '';
}

/** In the order of time, what lasts longer first. */
function spans(events: readonly TraceEvent[]): TraceEvent[] {
  return events
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** Milliseconds that the thread ran. */
function timeOf({ dur = 0, tdur }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

/**
 * Milliseconds that scripts of each origin ran by themselves: outermost events (evaluation, calls, timers, compilation)
 * that carry an address of the origin. What they do after they waited for something carries none; `workOf` has that.
 */
export function costByOrigin(trace: Uint8Array, origins: readonly string[]): Map<string, number> {
  const costs = new Map<string, number>(origins.map((origin) => [origin, 0]));
  const ends = new Map<string, number>();
  for (const event of spans(read(trace))) {
    const origin = origins.find((other) => addressOf(event).startsWith(other));
    if (!origin) continue;
    const thread = `${origin} ${threadOf(event)}`;
    if (event.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    costs.set(origin, (costs.get(origin) ?? 0) + timeOf(event));
  }
  return costs;
}

/** All tasks on the main threads of renderers, from the first document that was loaded from `origin` on. */
export function workOf(trace: Uint8Array, origin: string): Work {
  const events = read(trace);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const timeline = spans(events).filter((event) => mains.has(threadOf(event)));
  const loads = timeline.filter((event) => event.name === 'ParseHTML' && addressOf(event).startsWith(origin));
  const scripts = timeline.filter(
    (event) => event.name === 'EvaluateScript' && addressOf(event).startsWith('chrome-extension:'),
  );
  const evaluated = Math.max(0, ...scripts.map(({ ts, dur = 0 }) => ts + dur));
  const thread = new Set(loads.map(threadOf));
  const tasks = timeline.filter(
    (event) =>
      event.name === 'ThreadControllerImpl::RunTask' &&
      thread.has(threadOf(event)) &&
      event.ts + (event.dur ?? 0) >= (loads[0]?.ts ?? 0),
  );
  const longest = (some: readonly TraceEvent[]) => Math.max(0, ...some.map(timeOf));
  return {
    total: tasks.reduce((sum, task) => sum + timeOf(task), 0),
    longest: longest(tasks),
    longestLater: longest(tasks.filter(({ ts }) => ts >= evaluated)),
  };
}
