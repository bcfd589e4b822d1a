import type { Browser, Page } from 'puppeteer-core';
import { type Mark, readMarks } from '../../lib/launch/marks.ts';
import { type Cost, costByOrigin } from './trace.ts';

/** What one page showed in one browser. */
export interface Sight {
  costs: Map<string, Cost>;
  marks: Mark[];
  /** The document as it is at the end. */
  html: string;
  errors: string[];
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Lets idle work be done: two idle periods in a row, one of which may begin within a frame. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let periods = 0; periods < 2; periods++)
      await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
  });
}

/** What the extension's worker keeps of each tab, as far as it is needed here. */
interface SessionStore {
  get(keys: null): Promise<Record<string, { frames?: Record<string, { status: string }> }>>;
}

/** Waits until every annotator of ours that was started has reported what it marks. */
async function allReported(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionStore } } }).chrome
      .storage;
    const isWaiting = async () =>
      Object.values(await session.get(null)).some(({ frames = {} }) =>
        Object.values(frames).some(({ status }) => status === 'started'),
      );
    const end = performance.now() + 10_000;
    while ((await isWaiting()) && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  });
}

/** Opens `address` and looks until it is idle; with `origins`, what their scripts cost on the main thread. */
export async function look(
  browser: Browser,
  address: string,
  origins: readonly string[] = [],
): Promise<Sight> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    if (origins.length > 0) await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await settle(page);
    if (origins.length > 0) {
      await allReported(browser);
      await settle(page);
    }
    const trace = origins.length > 0 ? await page.tracing.stop() : undefined;
    const costs = trace ? costByOrigin(trace, origins) : new Map<string, Cost>();
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    return { costs, marks: await readMarks(page), html, errors };
  } finally {
    await page.close();
  }
}
