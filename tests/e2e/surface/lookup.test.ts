import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseCheck } from '../browser/commands.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';
import { reload } from '../browser/reload.ts';

const CLAIM = 'The United States has nine military bases in Peru.';

inBothBrowsers('looking up and checking', (stage) => {
  let popup: Page;
  beforeEach(async () => {
    popup = await stage.openOwn('popup.html');
    await eventually('the tabs', () => popup.$('[role=tab]'));
  });
  afterEach(() => popup.close());

  const text = (page: Page, selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent ?? '').catch(() => '');
  const shows = (selector: string, wanted: RegExp, page = popup) =>
    eventually(`${selector} with ${wanted}`, async () => wanted.test(await text(page, selector)));
  const choose = (tab: string) => popup.click(`#tab-${tab}`);

  test('by keyboard alone: the tab, a word with a typo, an arrow, Enter, Escape', async () => {
    await popup.focus('#tab-page');
    await popup.keyboard.press('ArrowRight');
    await eventually('the field', () => popup.$('input[role=combobox]:focus'));
    await popup.keyboard.type('talra');
    await shows('#hit-0', /Talara/);
    await popup.keyboard.press('ArrowDown');
    await eventually('the second', () => popup.$('#hit-1[aria-selected=true]'));
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await shows('.detail h2', /Talara/);
    await popup.keyboard.press('Escape');
    await eventually('the field again', () => popup.$('input[role=combobox]:focus'));
  });

  test('in both languages at once, with or without accents', async () => {
    await choose('lookup');
    for (const query of ['inmunidad', 'immunity', 'fotografia', 'Congreso autorizo']) {
      await popup.$eval('.search', (field) => {
        (field as HTMLInputElement).value = '';
      });
      await popup.type('.search', query);
      await eventually(`a result for ${query}`, () => popup.$('#hit-0'));
    }
  });

  test('recent look-ups come back, are cleared, and can be off', async () => {
    await choose('lookup');
    await popup.type('.search', 'talara');
    await shows('#hit-0', /Talara/);
    await popup.keyboard.press('Enter');
    await eventually('the detail', () => popup.$('.detail'));
    const again = async () => {
      await reload(popup);
      await eventually('the tabs', () => popup.$('#tab-lookup'));
      await choose('lookup');
      await eventually('the field', () => popup.$('.search'));
    };
    await again();
    await shows('#hit-0', /^talara$/);
    await setSettings(popup, { keepRecent: false });
    await again();
    await shows('.lookup', /Spelling/);
    expect(await popup.$('.recent-bar')).toBeNull();
    await setSettings(popup, { keepRecent: true });
    await again();
    await eventually('the button', () => popup.$('.recent-bar button'));
    await popup.click('.recent-bar button');
    await eventually('none', async () => !(await popup.$('.recent-bar')));
  });

  test('a pasted text is marked, and a mark opens its card', async () => {
    await choose('check');
    await popup.type('textarea', CLAIM);
    await popup.click('.check .solid');
    await eventually('the mark', () => popup.$('.checked .mark-differs'));
    await popup.click('.checked .mark-differs');
    await shows('.inline', /Sources/);
  });

  test('a page that is dropped as a file is checked without its tags', async () => {
    await popup.$eval(
      'main',
      (main, claim) => {
        const dataTransfer = new DataTransfer();
        const html = `<title>T</title><script>document.title = 'run'</script><p>${claim}</p><p hidden>${claim}</p>`;
        dataTransfer.items.add(new File([html], 'saved.html', { type: 'text/html' }));
        main.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      CLAIM,
    );
    await eventually('the mark', () => popup.$('.checked .mark-differs'));
    expect(await popup.$eval('textarea', ({ value }) => value)).toBe(CLAIM);
    expect(await popup.title()).toBe('Basecheck');
  });

  describe('the context menu', () => {
    test('checks the selected text in a window of its own, at once', async () => {
      await chooseCheck(stage, CLAIM);
      const opened = await eventually('the window', async () => {
        for (const page of await stage.browser.pages()) {
          const search = await page.evaluate(() => location.search).catch(() => ''); // it may have gone
          if (search === '?check') return page;
        }
        return undefined;
      });
      await eventually('the mark', () => opened.$('.checked .mark-differs'));
      expect(await opened.$('input[type=file]')).not.toBeNull();
      await opened.close();
    });
  });
});
