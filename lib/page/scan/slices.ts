/** Longest stretch of work before the page gets its turn. Milliseconds. */
const SLICE = 8;
/**
 * Every so many stretches whatever waits in the page gets its turn. An article is done before that, since what is drawn
 * in between would be drawn again.
 */
const ROW = 12;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Comes after everything that waits now; a message to ourselves, which is not throttled as timers are. */
function lastTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the page draw and take input; scheduler.yield, where it exists, comes back before the page's timers and messages. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return scheduler?.yield ? scheduler.yield() : lastTurn();
}

/**
 * Does `work` for each item in slices of a few milliseconds; stops when the signal aborts.
 * @returns the milliseconds that the page had in between.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<number> {
  let waited = 0;
  let turns = 0;
  let began = now();
  for (const item of items) {
    if (signal.aborted) break;
    work(item);
    const stopped = now();
    if (stopped - began < SLICE) continue;
    await (++turns % ROW === 0 ? lastTurn() : nextTurn());
    began = now();
    waited += began - stopped;
  }
  return waited;
}
