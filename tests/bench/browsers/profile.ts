import type { Page } from 'puppeteer-core';

/** Between two samples. Microseconds. */
const INTERVAL = 500;

/** Samples the page's main thread; the function that it gives ends that and says how many milliseconds scripts from `origin` ran. */
export async function profileScripts(page: Page, origin: string): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    const parents = new Map(
      profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
    );
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const isOurs = (id: number) => {
      for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
        if (nodes.get(at)?.callFrame.url.startsWith(origin)) return true;
      return false;
    };
    const { samples = [], timeDeltas = [] } = profile;
    return samples.reduce((sum, id, at) => sum + (isOurs(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0) / 1000;
  };
}
