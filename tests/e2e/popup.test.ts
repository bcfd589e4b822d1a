import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers, type Stage } from './browser/harness.ts';
import { cardText, focused } from './browser/page.ts';
import { reload } from './browser/reload.ts';

/** The popup over `page`: in a tab behind it, where it sees `page` as the tab in front, as a real popup does. */
async function popupOver(stage: Stage, page: Page): Promise<Page> {
  const popup = await stage.openOwn('popup.html');
  await page.bringToFront();
  await reload(popup);
  return popup;
}

/** Quotes of the claims that the popup lists. */
function listed(popup: Page): Promise<string[]> {
  return popup.$$eval('ol.claims .quote', (quotes) => quotes.map(({ textContent }) => textContent ?? ''));
}

inBothBrowsers('the popup', (stage) => {
  test('lists the claims of the page in reading order and jumps to each', async () => {
    const page = await stage.open('sample-article');
    await waitForMarks(page, 1);
    const marked = (await readMarks(page)).map(({ quote }) => quote);
    const quotes = marked.filter((quote, i) => quote !== marked[i - 1]); // claims of the same words share a row
    const popup = await popupOver(stage, page);
    await eventually('the whole list', async () => (await listed(popup)).length === quotes.length);
    expect(await listed(popup)).toEqual(quotes);

    await popup.$$eval('ol.claims button', (buttons) => (buttons.at(-1) as HTMLElement).click());
    const focus = 'basecheck-root button.proxy';
    await page.bringToFront();
    await eventually('the focus on the last mark', async () => (await focused(page)) === focus);
    await page.keyboard.press('Enter');
    expect(await cardText(page)).toMatch(/As of/);
    await page.close();
  });

  test('says that a page holds no claim', async () => {
    const page = await stage.open('quiet-page');
    const popup = await popupOver(stage, page);
    await eventually('the sentence', async () =>
      (await popup.$eval('body', (body) => body.textContent))?.includes('No claim found'),
    );
    await page.close();
  });

  test('says why a page cannot be read', async () => {
    const popup = await stage.openOwn('popup.html');
    const text = await eventually('a reason', () => popup.$eval('.empty', ({ textContent }) => textContent));
    expect(text).not.toMatch(/No claim found/);
    await popup.close();
  });

  test('looks up in spite of a typo', async () => {
    const popup = await stage.openOwn('popup.html');
    const tabs = await eventually('the tabs', async () => {
      const found = await popup.$$('[role=tab]');
      return found.length > 1 && found;
    });
    await tabs[1]?.click();
    await (await eventually('the field', () => popup.$('input[role=combobox]'))).type('talra');
    await eventually('a result on Talara', async () =>
      (await popup.$eval('body', (body) => body.textContent))?.includes('Talara'),
    );
    await popup.close();
  });
});
