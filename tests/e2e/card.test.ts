import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { pressCommand } from './browser/commands.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers } from './browser/harness.ts';
import { cardText, focused, nothingOpen, openRoot, pointIn } from './browser/page.ts';

inBothBrowsers('the card', (stage) => {
  let page: Page;
  beforeEach(async () => {
    page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
  });
  afterEach(() => page.close());

  /** Opens the card of the first mark with the mouse. */
  async function openByMouse(): Promise<string> {
    const { x, y } = await pointIn(page, 0);
    await page.mouse.click(x, y);
    return cardText(page);
  }

  test('opens by mouse with the record, its date and a source', async () => {
    const text = await openByMouse();
    expect(text).toMatch(/The record agrees/);
    expect(text).toMatch(/As of/);
    expect(text).toMatch(/Sources/i);
    expect(await focused(page)).toBe('basecheck-root div.card');
  });

  test('opens by keyboard: next claim, then Enter', async () => {
    await pressCommand(stage, page, 'next-claim');
    await eventually(
      'the focus on the mark',
      async () => (await focused(page)) === 'basecheck-root button.proxy',
    );
    await page.keyboard.press('Enter');
    expect(await cardText(page)).toMatch(/The record agrees/);
    await page.keyboard.press('Escape');
    await eventually(
      'the focus back on the mark',
      async () => (await focused(page)) === 'basecheck-root button.proxy',
    );
    await page.keyboard.press('Escape');
    await nothingOpen(page);
  });

  test('closes by Escape and gives the focus back', async () => {
    await page.focus('#field');
    await openByMouse();
    await page.keyboard.press('Escape');
    await nothingOpen(page);
  });

  test('gives the focus back to where it was when it is opened by command', async () => {
    await page.focus('#field');
    await pressCommand(stage, page, 'open-claim');
    await cardText(page);
    await page.keyboard.press('Escape');
    await nothingOpen(page);
    expect(await focused(page)).toBe('input#field');
  });

  test('closes by a click elsewhere, which still does what it does', async () => {
    await openByMouse();
    await page.click('#press');
    await nothingOpen(page);
    expect(await page.$eval('#press', (button) => button.textContent)).toBe('Pressed');
  });

  test('keeps Tab inside', async () => {
    await openByMouse();
    const seen = new Set<string>();
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      seen.add((await focused(page)).split(' ')[0] as string);
    }
    expect([...seen]).toEqual(['basecheck-root']);
  });

  test('says why it was marked, and prepares a report of a wrong match', async () => {
    await openByMouse();
    const root = await openRoot(page);
    const press = (name: string) =>
      root?.evaluate((node, wanted) => {
        const buttons = [...node.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === wanted)?.click();
      }, name);
    const read = (selector: string) =>
      eventually(selector, async () =>
        root?.evaluate((node, wanted) => {
          const found = node.querySelector<HTMLTextAreaElement>(wanted);
          return found?.value ?? found?.textContent;
        }, selector),
      );
    await press('Why marked');
    expect(await read('.why ol')).toMatch(/Its words form/);
    await press('Not a match?');
    const report = await read('.report textarea');
    const sentence = await page.$eval('p', ({ textContent }) => textContent?.slice(0, 20));
    expect(report).toMatch(/^Basecheck \d+\.\d+\.\d+, record \d+\.\d+\.\d+\n/);
    expect(report).toContain(sentence);
    expect(report).not.toContain(page.url());
  });

  describe('leaves the page its own', () => {
    test('a link inside a mark is followed', async () => {
      await page.click('#inside');
      await page.waitForFunction(() => location.hash === '#there', { polling: 50 });
      expect(await openRoot(page)).toBeUndefined();
    });

    test('text that is selected by dragging over a mark stays selected', async () => {
      const { x, y } = await pointIn(page, 0);
      await page.mouse.move(x - 60, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y, { steps: 5 });
      await page.mouse.up();
      expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(3);
      expect(await openRoot(page)).toBeUndefined();
    });

    test('nothing opens on hover', async () => {
      const { x, y } = await pointIn(page, 0);
      await page.mouse.move(x, y);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await openRoot(page)).toBeUndefined();
    });
  });
});
