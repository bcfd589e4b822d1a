import type { Browser } from 'puppeteer-core';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { evaluateInWindow } from '../../e2e/browser/firefox-window.ts';

interface ProcessInfo {
  processInfo: { type: string; cpuTime: number }[];
}

const FIREFOX = `async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  const web = children.filter(({ type }) => type.startsWith('web') || type === 'preallocated');
  return web.reduce((sum, { cpuTime }) => sum + cpuTime, 0) / 1e6;
}`;

/** Milliseconds that the processes of web pages have used so far, on all their threads. */
export async function pageTime(browser: Browser, family: Family): Promise<number> {
  if (family === 'firefox') return Number(await evaluateInWindow(browser, FIREFOX, ''));
  const session = await browser.target().createCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as ProcessInfo;
  await session.detach();
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
}
