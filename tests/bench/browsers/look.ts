import type { Browser, Page } from 'puppeteer-core';
import { type Mark, readMarks } from '../../../lib/launch/marks.ts';
import { CATEGORIES } from './trace.ts';

/** What one page showed in one browser. */
export interface Sight {
  /** Chromium's trace from before the page was opened; only where it was asked for. */
  trace?: Uint8Array;
  marks: Mark[];
  /** The document as it is at the end. */
  html: string;
  /** Changes of the page's content since its scripts could first see it. */
  changes: number;
  /** How many scripts the page has; they may change it at any time. */
  scripts: number;
  errors: string[];
  /** Bytes of JavaScript objects after garbage was collected; undefined in Firefox. */
  heap?: number;
  /** Milliseconds from the start of navigation until the first and the last mark were there. */
  first?: number;
  last?: number;
}

interface Watched {
  benchChanges: number;
  /** How many scripts the page has. */
  benchScripts: number;
  benchMarks: { at: number; count: number }[];
}

/** Runs in the page before its scripts. Counts changes of content and notes when the number of marks changes. */
function watchPage(): void {
  const watched = window as unknown as Watched;
  watched.benchChanges = 0;
  watched.benchScripts = 0;
  watched.benchMarks = [];
  addEventListener('DOMContentLoaded', () => {
    watched.benchScripts = document.getElementsByTagName('script').length;
  });
  new MutationObserver((records) => {
    watched.benchChanges += records.length;
  }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  if (window !== top) return;
  let known = 0;
  const look = () => {
    let count = document.getElementsByTagName('mark').length;
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('basecheck-')) count += highlight.size;
    if (count !== known) watched.benchMarks.push({ at: performance.now(), count });
    known = count;
    if (performance.now() < 20_000) setTimeout(look, 5);
  };
  look();
}

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
  const target = browser.targets().find((other) => other.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.evaluate(async () => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session?: SessionStore } } }).chrome
      .storage;
    const isWaiting = async () =>
      Object.values((await session?.get(null)) ?? {}).some(({ frames = {} }) =>
        Object.values(frames).some(({ status }) => status === 'started'),
      );
    const end = performance.now() + 30_000;
    while ((await isWaiting()) && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  });
}

/** Bytes of JavaScript objects after garbage was collected; in Chromium. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export interface LookOptions {
  /** Keeps Chromium's trace. */
  trace?: boolean;
  /** Watches changes and marks; not wanted where every millisecond counts. */
  watch?: boolean;
  /** Weighs the heap at the end. */
  weigh?: boolean;
  /** Done with the page once it is idle; then it is let become idle again. */
  act?: (page: Page) => Promise<void>;
}

/** Opens `address` and looks until it is idle. */
export async function look(browser: Browser, address: string, options: LookOptions = {}): Promise<Sight> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    if (options.watch) await page.evaluateOnNewDocument(watchPage);
    if (options.trace) await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await settle(page);
    await allReported(browser);
    await settle(page);
    if (options.act) {
      await options.act(page);
      await settle(page);
    }
    const trace = options.trace ? await page.tracing.stop() : undefined;
    const heap = options.weigh ? await heapOf(page) : undefined;
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const watched = await page.evaluate(() => {
      const { benchChanges, benchScripts, benchMarks } = window as unknown as Partial<Watched>;
      return { benchChanges, benchScripts, benchMarks };
    });
    const { benchChanges: changes = 0, benchScripts = 0, benchMarks = [] } = watched;
    const [first, last] = [benchMarks[0]?.at, benchMarks.at(-1)?.at];
    const marks = await readMarks(page);
    return {
      marks,
      html,
      changes,
      scripts: benchScripts,
      errors,
      ...(trace && { trace }),
      ...(heap !== undefined && { heap }),
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
    };
  } finally {
    await page.close();
  }
}
