import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { evaluateInWindow } from '../../e2e/browser/firefox-window.ts';

/** What a collection lets go may hold on to more that only the next one finds. */
const COLLECTIONS = 4;

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
  nodes: number[];
  strings: string[];
}

/**
 * Bytes of a heap snapshot but for what the engine makes of scripts: machine code, its tables and what it has learned
 * of types. These come and go by the engine's own judgement, for a long time, and would hide a leak or feign one.
 */
function bytesOf({ snapshot: { meta }, nodes, strings }: Snapshot): number {
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) =>
    meta.node_fields.indexOf(field),
  ) as [number, number, number];
  const code = meta.node_types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const isEngine =
      nodes[at + type] === code || strings[nodes[at + name] as number]?.startsWith('system / ') === true;
    if (!isEngine) bytes += nodes[at + size] as number;
  }
  return bytes;
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  let json = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    json += chunk;
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(json);
}

async function keptInChromium(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < COLLECTIONS; time++) await session.send('HeapProfiler.collectGarbage');
  const bytes = bytesOf(await takeSnapshot(session));
  await session.detach();
  return bytes;
}

/** Sums what Firefox's reporters say of every process of web pages, but for what is free, and for the stacks of threads. */
const FIREFOX = `async (times) => {
  const requests = ['child-gc-request', 'child-cc-request', 'child-mmu-request'];
  for (let time = 0; time < Number(times); time++) {
    for (const request of requests) Services.obs.notifyObservers(null, request);
    await new Promise((done) => setTimeout(done, 700)); // nobody tells when they are done
  }
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  const report = (process, path, kind, units, amount) => {
    const isLive = path.startsWith('explicit/') && !/unused|fragmentation|-admin|\\/(threads|phc)\\//.test(path);
    if (process.startsWith('web') && isLive) bytes += amount;
  };
  await new Promise((done) => reporters.getReports(report, null, done, null, false));
  return bytes;
}`;

/**
 * Bytes that the page's objects, strings and nodes take after garbage was collected, of every script in it, ours too:
 * to be compared with the same page's at another time. In Firefox, of all pages that are open, and with compiled code.
 */
export async function bytesKept(browser: Browser, family: Family, page: Page): Promise<number> {
  if (family === 'chromium') return keptInChromium(page);
  return Number(await evaluateInWindow(browser, FIREFOX, String(COLLECTIONS)));
}
