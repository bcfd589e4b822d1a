/** Waits until `look` gives something, looking again each `every` milliseconds. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false | null>,
  { timeout = 15_000, every = 50 } = {},
): Promise<T> {
  const end = performance.now() + timeout;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error; // a page may be between two documents
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}.`, { cause: last });
}
