import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { readAllMarks, readMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers, type Stage } from './browser/harness.ts';
import { reload } from './browser/reload.ts';

/** The number on the extension's button for the tab that shows `address`. */
function badge(own: Page, address: string): Promise<string> {
  return own.evaluate(async (wanted) => {
    // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
    const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    const tab = tabs.find(({ url }) => url === wanted);
    return (api.action ?? api.browserAction).getBadgeText({ tabId: tab?.id }) as Promise<string>;
  }, address);
}

function shows(own: Page, address: string, count: string): Promise<true> {
  return eventually(`the number ${count || 'to go'}`, async () => (await badge(own, address)) === count);
}

async function openMarked(stage: Stage, slug: string, count: number): Promise<Page> {
  const page = await stage.open(slug);
  await eventually(`${count} marks`, async () => (await readAllMarks(page)).length === count);
  return page;
}

inBothBrowsers('frames and tabs', (stage) => {
  test('the button counts the claims of all frames, and no longer those of a frame that was taken away', async () => {
    const page = await openMarked(stage, 'frames-of-the-same-site', 4);
    const own = await stage.openOwn('options.html');
    await shows(own, page.url(), '4');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await shows(own, page.url(), '3');
    await own.close();
    await page.close();
  });

  test('a jump brings the right frame into view, and a mark in it', async () => {
    const page = await openMarked(stage, 'frames-of-another-site', 2);
    await page.evaluate(() => {
      document.body.style.paddingTop = '3000px';
    });
    const popup = await stage.openOwn('popup.html');
    await page.bringToFront();
    await reload(popup);
    await eventually('both claims', async () => (await popup.$$('ol.claims button')).length === 2);
    await popup.$$eval('ol.claims button', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await page.bringToFront();
    await eventually('the frame in view', () =>
      page.evaluate(() => {
        const { top = -1, bottom = -1 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
        return bottom > 0 && top < innerHeight && document.activeElement?.localName === 'iframe';
      }),
    );
    await page.close();
  });

  test('a page that is left takes its claims along, and has them again when it is back', async () => {
    const page = await openMarked(stage, 'card-and-page', 2);
    const address = page.url();
    const own = await stage.openOwn('options.html');
    await shows(own, address, '2');
    await page.bringToFront();
    const quiet = `${stage.pagesOrigin}/quiet-page/page.html`;
    await page.goto(quiet);
    await shows(own, quiet, '');
    // Firefox does not always tell of a load when a page comes back from its cache, so what is there now is asked.
    await page.evaluate(() => history.back());
    await eventually('the page before', () => page.evaluate((wanted) => location.href === wanted, address));
    await eventually('the marks', async () => (await readMarks(page)).length === 2);
    await shows(own, address, '2');
    await own.close();
    await page.close();
  });

  test('a router that takes the claims away takes them off the button too', async () => {
    const page = await openMarked(stage, 'card-and-page', 2);
    const own = await stage.openOwn('options.html');
    await page.bringToFront();
    await page.evaluate(() => {
      history.pushState({}, '', '?elsewhere');
      document.title = 'Elsewhere';
      document.body.innerHTML = '<p>The weather stays fine along the whole coast.</p>';
    });
    await shows(own, page.url(), '');
    await page.evaluate(() => {
      history.pushState({}, '', '?again');
      document.body.innerHTML = '<p>The United States has four military bases in Peru.</p>';
    });
    await shows(own, page.url(), '1');
    await own.close();
    await page.close();
  });
});
