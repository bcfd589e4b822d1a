import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { evaluateInWindow } from '../browser/firefox-window.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { cardText, focused } from '../browser/page.ts';
import { reload } from '../browser/reload.ts';

const FOCUS = 'basecheck-root button.proxy';

/** The panel beside `page`: in a tab behind it, where it sees `page` as the tab in front, as the real panel does. */
async function panelBeside(stage: Stage, page: Page): Promise<Page> {
  const panel = await stage.openOwn('sidepanel.html');
  await page.bringToFront();
  await reload(panel);
  return panel;
}

function texts(panel: Page, selector: string): Promise<string[]> {
  return panel.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
}

function clickOn(panel: Page, selector: string, at: number): Promise<void> {
  return panel.$$eval(selector, (all, i) => (all.at(i) as HTMLElement).click(), at);
}

inBothBrowsers('the side panel', (stage) => {
  let page: Page;
  let panel: Page;
  beforeEach(async () => {
    page = await stage.open('sample-article');
    await waitForMarks(page, 5);
    panel = await panelBeside(stage, page);
    await eventually('the list', async () => (await texts(panel, '.entry')).length > 0);
  });
  afterEach(async () => {
    await panel.close();
    await page.close();
  });

  test('lists the claims in reading order under headings, with a summary', async () => {
    const marked = (await readMarks(page)).map(({ quote }) => quote);
    const quotes = marked.filter((quote, i) => quote !== marked[i - 1]);
    expect(await texts(panel, '.entry .quote')).toEqual(quotes);
    expect((await texts(panel, '.entry h2')).length).toBe(marked.length);
    expect((await texts(panel, '.summary'))[0]).toContain(`${marked.length} claims.`);
    expect((await texts(panel, '.entry button')).length).toBe(2 * quotes.length);
  });

  test('goes to a mark, and opens its card', async () => {
    await clickOn(panel, '.entry-row button:first-child', -1);
    await page.bringToFront();
    await eventually('the focus on the mark', async () => (await focused(page)) === FOCUS);
    await eventually('the entry pointed out', () => panel.$('.entry[aria-current]:last-child'));
    await clickOn(panel, '.entry-row button:last-child', 0);
    expect(await cardText(page)).toMatch(/As of/);
  });

  test('narrows by relation and theme, and back', async () => {
    const all = (await texts(panel, '.entry')).length;
    await panel.select('.filters select:first-child', 'agrees');
    await eventually('fewer', async () => (await texts(panel, '.entry')).length < all);
    for (const relation of await texts(panel, '.entry .relation')) expect(relation).toBe('The record agrees');
    expect((await texts(panel, '.narrowed'))[0]).toMatch(/\d of \d shown/);
    await clickOn(panel, '.narrowed button', 0);
    await eventually('all again', async () => (await texts(panel, '.entry')).length === all);
    await panel.select('.filters select:last-child', 'law');
    await eventually('one theme', async () => (await texts(panel, '.entry')).length < all);
  });

  test('follows the scroll of the reader', async () => {
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll<HTMLElement>('.byline ~ p'))
        paragraph.style.marginBlockEnd = '110vh';
      scrollTo(0, 0);
    });
    const seen = () =>
      panel.$$eval('.entry', (all) =>
        all.flatMap((one, i) => (one.classList.contains('in-view') ? [i] : [])),
      );
    await eventually('the first in view', async () => (await seen())[0] === 0);
    const last = (await texts(panel, '.entry')).length - 1;
    await page.evaluate(() => document.querySelector('main > p:nth-last-of-type(2)')?.scrollIntoView());
    await eventually('the last in view, and not the first', async () => {
      const now = await seen();
      return now.includes(last) && !now.includes(0);
    });
  });

  test('is about the page in front, whichever it is', async () => {
    const quiet = await stage.open('quiet-page');
    await eventually('no claim', async () => /No claim found/.test((await texts(panel, '.view'))[0] ?? ''));
    await quiet.close();
    await page.bringToFront();
    await eventually('the claims again', async () => (await texts(panel, '.entry')).length > 0);
    const own = await stage.openOwn('options.html');
    await eventually('the reason', async () => /own pages/.test((await texts(panel, '.view'))[0] ?? ''));
    await own.close();
  });

  test('adds up what frames hold', async () => {
    const framed = await stage.open('frames-of-the-same-site');
    await eventually('four claims', async () => (await texts(panel, '.summary'))[0]?.startsWith('4 claims.'));
    await framed.close();
  });
});

/** Fails until Firefox shows the panel in its sidebar. */
const SIDEBAR_SHOWS = `(path) => {
  const { currentURI } = SidebarController.browser.contentDocument.querySelector('browser');
  if (!currentURI.spec.endsWith(path)) throw new Error('The sidebar shows ' + currentURI.spec);
}`;

inBothBrowsers('the panel as the browser opens it', (stage) => {
  test('from the sidebar menu in Firefox, from the popup in Chromium', async () => {
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    if (stage.family === 'firefox') {
      const show = '(id) => { SidebarController.show(id) }';
      await evaluateInWindow(stage.browser, show, 'basecheck_basecheck_org-sidebar-action');
      await eventually('the sidebar', async () => {
        await evaluateInWindow(stage.browser, SIDEBAR_SHOWS, '/sidepanel.html');
        return true;
      });
    } else {
      const popup = await stage.openOwn('popup.html');
      await popup.locator('::-p-text(Side panel)').click();
      await stage.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    }
    await page.close();
  });
});
