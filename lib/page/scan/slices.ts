/** Longest stretch of work before the page gets its turn. Milliseconds. */
const SLICE = 8;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the page work; scheduler.yield where it exists, else a message to ourselves, which is not throttled as timers are. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
  let began = now();
  for (const item of items) {
    if (signal.aborted) break;
    work(item);
    const stopped = now();
    if (stopped - began < SLICE) continue;
    await nextTurn();
    began = now();
    waited += began - stopped;
  }
  return waited;
}
