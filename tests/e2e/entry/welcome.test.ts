import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { findFirstRun } from '../../../lib/launch/launch.ts';
import { enterInAddressBar } from '../browser/address-bar.ts';
import { eventually } from '../browser/eventually.ts';
import { evaluateInWindow } from '../browser/firefox-window.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { cardText, focused, nothingOpen } from '../browser/page.ts';

/** Names of the classes of the marks in the sample. */
function marks(page: Page): Promise<string[]> {
  return page.$$eval('.checked .mark', (all) => all.map(({ className }) => className));
}

/** Addresses of all pages; one that is between two documents has none. */
async function addressesOf({ browser }: Stage): Promise<string[]> {
  const pages = await browser.pages();
  return Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')));
}

/** What is not an installation: an update in Chromium, off and on again in Firefox. */
async function renew({ family, browser }: Stage): Promise<void> {
  if (family === 'firefox') {
    const turn = `async (id) => {
      const addon = await AddonManager.getAddonByID(id);
      await addon.disable();
      await addon.enable();
    }`;
    await evaluateInWindow(browser, turn, 'basecheck@basecheck.org');
    return;
  }
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  await worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onInstalled: { dispatch(details: { reason: string }): void } } };
    };
    chrome.runtime.onInstalled.dispatch({ reason: 'update' });
  });
}

inBothBrowsers(
  'the first-run page',
  (stage) => {
    let page: Page;
    beforeAll(async () => {
      page = await findFirstRun(stage);
    });

    test('opens by itself, alone, and marks its sample', async () => {
      await eventually('two marks', async () => (await marks(page)).length === 2);
      expect(await marks(page)).toEqual(['mark mark-differs', 'mark mark-agrees']);
      const own = await addressesOf(stage);
      expect(own.filter((address) => address.startsWith(stage.origin))).toEqual([
        `${stage.origin}welcome.html`,
      ]);
    });

    test('opens the card of a mark by click and by key, and takes the focus back', async () => {
      await page.bringToFront();
      await page.click('.mark-agrees');
      expect(await cardText(page)).toMatch(/^The record agrees/);
      await page.keyboard.press('Escape');
      await nothingOpen(page);

      await page.focus('.mark-differs');
      await page.keyboard.press('Enter');
      expect(await cardText(page)).toMatch(/^The record says otherwise/);
      await page.keyboard.press('Escape');
      await nothingOpen(page);
      expect(await focused(page)).toBe('span');
    });

    test('speaks the other language at once, and so does its sample', async () => {
      await page.click('.other');
      await eventually('Spanish', async () => (await page.$eval('html', ({ lang }) => lang)) === 'es');
      await eventually('marks again', async () => (await marks(page)).length === 2);
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Basecheck está listo');
      await page.click('.other');
      await eventually('English', async () => (await page.$eval('html', ({ lang }) => lang)) === 'en');
    });

    test.each(['light', 'dark'])('has nothing that axe objects to, %s', async (theme) => {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: own } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await own.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    });

    test('fits into 320 pixels', async () => {
      await page.setViewport({ width: 320, height: 640 });
      const wide = await page.$$eval('main *', (all) =>
        all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.className),
      );
      expect(wide).toEqual([]);
    });

    test('does not come back after an update, or when the extension was off', async () => {
      await page.close();
      await renew(stage);
      await eventually('the address bar', async () => {
        await enterInAddressBar(stage, 'talara');
        return true;
      });
      const open = await eventually('a page that was asked for later', async () => {
        const addresses = await addressesOf(stage);
        return addresses.some((address) => address.includes('record.html')) && addresses;
      });
      expect(open.filter((address) => address.includes('welcome.html'))).toEqual([]);
    });
  },
  { keepFirstRun: true },
);
