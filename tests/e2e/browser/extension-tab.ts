import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { evaluateInWindow } from './firefox-window.ts';
import type { Stage } from './harness.ts';

/** Opens a page of the extension in a tab of its own, in front. */
export async function openExtensionTab({ family, browser, origin }: Stage, path: string): Promise<Page> {
  const address = origin + path;
  if (family === 'firefox') return openInFirefox(browser, address);
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** Firefox lets only its own window open such a page; the protocol reaches that window. */
async function openInFirefox(browser: Browser, address: string): Promise<Page> {
  const before = new Set(await browser.pages());
  const open = '(address) => { gBrowser.selectedTab = gBrowser.addTrustedTab(address) }';
  await evaluateInWindow(browser, open, address);
  return eventually(`the tab of ${address}`, async () => {
    for (const page of await browser.pages()) {
      if (before.has(page)) continue;
      const state = await page.evaluate(() => `${document.readyState} ${location.href}`);
      if (state === `complete ${address}`) return page;
    }
    return undefined;
  });
}
