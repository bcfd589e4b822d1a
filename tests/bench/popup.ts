/**
 * `npm run bench:popup`: how long the popup takes from being opened to being usable, in Chromium, over a page with claims:
 * its list is there and its buttons answer. Prints the median and the slowest of several openings; fails above the limit.
 */
import type { Browser } from 'puppeteer-core';
import { obtainBrowser } from '../../lib/launch/browsers.ts';
import { ensureBuilt, ROOT } from '../../lib/launch/build.ts';
import { launch } from '../../lib/launch/launch.ts';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { serveFolder } from '../../lib/launch/serve.ts';

/** What a reader does not notice as waiting, in milliseconds. */
const LIMIT = 200;
const OPENINGS = 15;

/** Milliseconds from the start of the navigation until the list is in the document and has been painted. */
async function openOnce(browser: Browser, address: string): Promise<number> {
  const popup = await browser.newPage();
  await popup.evaluateOnNewDocument(() => {
    // the popup is about the tab in front; here, where it is that tab itself, about the one before it
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(q: object): Promise<{ url?: string }[]> } };
    };
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async () => (await query({})).filter(({ url }) => url?.startsWith('http:'));
    const watch = new MutationObserver(() => {
      if (!document.querySelector('ol.claims button')) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('usable')));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await popup.goto(address);
  const taken = await popup.evaluate(async () => {
    const marks = () => performance.getEntriesByName('usable');
    while (marks().length === 0) await new Promise(requestAnimationFrame);
    return marks()[0]?.startTime ?? Number.POSITIVE_INFINITY;
  });
  await popup.close();
  return taken;
}

const executable = await obtainBrowser('chromium');
const served = await serveFolder(`${ROOT}/tests/pages`);
const { browser, origin } = await launch({
  family: 'chromium',
  executable,
  extension: ensureBuilt('chromium'),
});
try {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/sample-article/page.html`);
  await waitForMarks(page, 5);
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) times.push(await openOnce(browser, `${origin}popup.html`));
  times.sort((a, b) => a - b);
  const median = times[Math.floor(OPENINGS / 2)] as number;
  const slowest = times.at(-1) as number;
  console.log(
    `The popup is usable ${Math.round(median)} ms after it is opened (slowest of ${OPENINGS}: ${Math.round(slowest)} ms).`,
  );
  if (median > LIMIT) {
    console.error(`That is more than ${LIMIT} ms: look at what entrypoints/popup loads before it renders.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await served.close();
}
