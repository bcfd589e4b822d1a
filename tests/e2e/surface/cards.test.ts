import type { JSHandle, Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';
import { cardText, openRoot, pointIn } from '../browser/page.ts';

inBothBrowsers('what a card offers', (stage) => {
  let page: Page;
  afterEach(() => page.close());

  async function openCard(slug: string, marks: number): Promise<JSHandle<ShadowRoot>> {
    page = await stage.open(slug);
    await waitForMarks(page, marks);
    const { x, y } = await pointIn(page, 0);
    await page.mouse.click(x, y);
    await cardText(page);
    return eventually('the root', () => openRoot(page));
  }

  /** Presses a button of the card where it is, as a reader does: a script's click gives no right to the clipboard. */
  async function press(root: JSHandle<ShadowRoot>, name: string): Promise<void> {
    const { x, y } = await root.evaluate((node, wanted) => {
      const button = [...node.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
      const { left, top, width, height } = (button as Element).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, name);
    await page.mouse.click(x, y);
  }

  test('several claims of one text are tabs, walked by arrow keys', async () => {
    const root = await openCard('two-claims-in-one-sentence', 2);
    const tabs = () =>
      root.evaluate((node) =>
        [...node.querySelectorAll('[role=tab]')].map((tab) => tab.getAttribute('aria-selected')),
      );
    const lead = () => root.evaluate((node) => node.querySelector('.lead')?.textContent ?? '');
    expect(await tabs()).toEqual(['true', 'false']);
    const first = await lead();
    await root.evaluate((node) => node.querySelector<HTMLElement>('[role=tab]')?.focus());
    await page.keyboard.press('ArrowRight');
    await eventually('the other record', async () => ![first, ''].includes(await lead()));
    expect(await tabs()).toEqual(['false', 'true']);
    await page.keyboard.press('ArrowRight');
    await eventually('the first again', async () => (await lead()) === first);
  });

  test('a citation is copied', async () => {
    const root = await openCard('card-and-page', 2);
    await press(root, 'Copy citation');
    await eventually('what came of it', () =>
      root.evaluate((node) => node.querySelector('footer [role=status]')?.textContent === 'Copied'),
    );
  });

  test('the record is told in another language than the interface speaks', async () => {
    const own = await stage.openOwn('options.html');
    await setSettings(own, { language: 'en', cardLanguage: 'es' });
    try {
      const root = await openCard('card-and-page', 2);
      const told = await root.evaluate((node) => ({
        lang: node.querySelector<HTMLElement>('.record')?.lang,
        text: node.querySelector('.record')?.textContent,
        heading: node.querySelector('.heading')?.textContent,
      }));
      expect(told.lang).toBe('es');
      expect(told.text).toMatch(/Datos a .* de 20\d\d/);
      expect(told.heading).toContain('The record agrees');
    } finally {
      await setSettings(own, { language: 'auto', cardLanguage: 'auto' });
      await own.close();
    }
  });
});
