import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';

/** The sites turned off, as they are stored. */
const storedSites = (page: Page) =>
  page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
    const { storage } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
    return ((await storage.sync.get('settings.sitesOff'))['settings.sitesOff']?.value ?? []) as string[];
  });

inBothBrowsers('the settings page', (stage) => {
  let page: Page;
  beforeEach(async () => {
    page = await stage.openOwn('options.html');
    await eventually('the page', () => page.$('main section'));
  });
  afterEach(async () => {
    await setSettings(page, { theme: 'auto', language: 'auto', markStyle: 'line', sitesOff: [] });
    await page.close();
  });

  const said = (text: RegExp) =>
    eventually(String(text), async () =>
      text.test((await page.$eval('.state', ({ textContent }) => textContent)) ?? ''),
    );
  const press = (text: string) =>
    page.$$eval(
      'button',
      (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.click(),
      text,
    );
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const choose = (label: string, value: string) =>
    page.evaluate(
      (wanted, to) => {
        const labels = [...document.querySelectorAll('label')];
        const select = labels.find(({ textContent }) => textContent?.startsWith(wanted));
        const field = select?.querySelector('select') as HTMLSelectElement;
        field.value = to;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );
  /** Chooses a file as a reader would; Firefox lets no test set a path there, so the file is made in the page. */
  const chooseFile = (text: string) =>
    page.$eval(
      'input[type=file]',
      (field, content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], 'settings.json'));
        (field as HTMLInputElement).files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
    );

  test('speaks another language and takes other colours at once', async () => {
    await choose('Language of the interface', 'es');
    await eventually('Spanish', async () => (await page.$eval('html', ({ lang }) => lang)) === 'es');
    await choose('Colores', 'dark');
    await eventually('dark', async () => (await theme()) === 'dark');
  });

  test('shows the marks as they are chosen', async () => {
    const look = () => page.$eval('.preview .mark-differs', (mark) => getComputedStyle(mark).backgroundColor);
    const before = await look();
    await choose('Style of the marks', 'tint');
    await eventually('a tint', async () => (await look()) !== before);
  });

  test('a reset can be taken back', async () => {
    await choose('Colours', 'dark');
    await said(/Saved/);
    await press('Reset all settings');
    await said(/defaults/);
    await eventually('the default', async () => (await theme()) === 'auto');
    await press('Undo');
    await eventually('what was', async () => (await theme()) === 'dark');
  });

  test('a file is taken as a whole or not at all, and can be taken back', async () => {
    const file = (settings: object) => JSON.stringify({ basecheck: 'settings', settings });
    await chooseFile(file({ theme: { version: 1, value: 'dark' }, sitesOff: { version: 1, value: 'all' } }));
    await said(/Sites turned off.*Nothing was changed/);
    expect(await theme()).toBe('auto');
    await chooseFile('{');
    await said(/no JSON/);
    await chooseFile(' '.repeat(1_000_001));
    await said(/too large/);
    const sites = Array.from({ length: 2000 }, (_, i) => `news-${i}.example`); // more than sync storage keeps
    await chooseFile(file({ theme: { version: 1, value: 'dark' }, sitesOff: { version: 1, value: sites } }));
    await said(/shorten the list/);
    expect(await theme()).toBe('auto');
    expect(await storedSites(page)).toEqual([]);
    await chooseFile(file({ theme: { version: 1, value: 'dark' } }));
    await said(/in use/);
    await eventually('dark', async () => (await theme()) === 'dark');
    await press('Undo');
    await eventually('as before', async () => (await theme()) === 'auto');
  });

  test('what is saved to a file brings everything back', async () => {
    await choose('Colours', 'dark');
    await said(/Saved/);
    const saved = await page.evaluate(async () => {
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        blobs.push(blob as Blob);
        return createObjectURL.call(URL, blob);
      };
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Save to a file')?.click();
      URL.createObjectURL = createObjectURL;
      return blobs[0]?.text();
    });
    await press('Reset all settings');
    await eventually('the default', async () => (await theme()) === 'auto');
    await chooseFile(saved ?? '');
    await eventually('what was saved', async () => (await theme()) === 'dark');
  });

  test('the search finds a setting by its words', async () => {
    await page.type('[type=search]', 'shortcut');
    const shown = () =>
      page.$$eval('main section h2', (all) =>
        all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent),
      );
    await eventually('one section', async () => (await shown()).length === 1);
    expect(await shown()).toEqual(['Keyboard shortcuts']);
  });

  test('shows its keys; Firefox lets them be changed here', async () => {
    const keys = await page.$$eval('.keys li', (rows) => rows.map(({ textContent }) => textContent));
    expect(keys).toHaveLength(4);
    if (stage.family === 'chromium') {
      await press('Change the shortcuts in the browser');
      const target = await stage.browser.waitForTarget(
        (one) => one.url() === 'chrome://extensions/shortcuts',
      );
      await (await target.page())?.close();
      return;
    }
    await page.focus('.keys input');
    const field = () => page.$eval('.keys input', (input) => (input as HTMLInputElement).value);
    const before = await field();
    await page.$eval('.keys input', (input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'y', code: 'KeyY', altKey: true, shiftKey: true, bubbles: true }),
      ),
    );
    await eventually('other keys', async () => (await field()) === 'Alt+Shift+Y');
    await press('Reset');
    await eventually('the keys as they came', async () => (await field()) === before);
  });
});
