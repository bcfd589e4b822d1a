import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../../lib/launch/marks.ts';
import { pressCommand } from '../browser/commands.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { readBadge, setSettings } from '../browser/own.ts';
import { openRoot } from '../browser/page.ts';
import { reload } from '../browser/reload.ts';

inBothBrowsers('what a reader controls', (stage) => {
  let page: Page;
  let popup: Page;
  beforeEach(async () => {
    page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    popup = await stage.openOwn('popup.html');
    await page.bringToFront();
    await reload(popup);
    await eventually('the list', () => popup.$('ol.claims'));
  });
  afterEach(async () => {
    await setSettings(popup, {
      pause: 'running',
      sitesOff: [],
      sitesOn: [],
      scope: 'everywhere',
      relations: ['differs', 'agrees', 'context', 'opinion'],
      markStyle: 'line',
      markStrength: 'normal',
    });
    await popup.close();
    await page.close();
  });

  const press = (text: string) =>
    popup.$$eval(
      'button',
      (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.click(),
      text,
    );
  const marks = (count: number) =>
    eventually(`${count} marks`, async () => (await readMarks(page)).length === count);
  const badge = (text: string) =>
    eventually(`the badge ${text}`, async () => (await readBadge(popup, page.url())) === text);

  test('a pause until turned on takes marks and badge away, and one button brings them back', async () => {
    await press('Until I turn marks on');
    await marks(0);
    await badge('');
    await eventually('the way back', () => popup.$('.empty .solid'));
    await press('Turn marks on again');
    await marks(2);
    await badge('2');
  });

  test('a pause until tomorrow says when it ends', async () => {
    await press('Until tomorrow');
    await marks(0);
    const text = await eventually('its end', () => popup.$eval('.empty', ({ textContent }) => textContent));
    expect(text).toMatch(/Until .*4:00/);
  });

  test('pages and badge wake when a pause ends by itself', async () => {
    await setSettings(popup, { pause: Date.now() + 1500 });
    await marks(0);
    await badge('');
    await marks(2);
    await badge('2');
  });

  test('off on this site, and on again', async () => {
    await press('Off on this site');
    await marks(0);
    await eventually('the way back', () => popup.$('.empty .solid'));
    await press('Turn on for this site');
    await marks(2);
  });

  test('only on listed sites: another list, untouched by the first', async () => {
    await press('Off on this site');
    await marks(0);
    await setSettings(popup, { scope: 'listed', sitesOn: ['elsewhere.example'] });
    await eventually('the reason', async () =>
      /not in it/.test(await popup.$eval('.view', ({ textContent }) => textContent ?? '')),
    );
    await press('Turn on for this site');
    await marks(2);
    await setSettings(popup, { scope: 'everywhere' });
    await marks(0);
  });

  test('marks are hidden on this tab alone, by button and by key', async () => {
    await press('Hide marks here');
    await marks(0);
    await eventually('what a screen reader says', async () => {
      const root = await openRoot(page);
      const said = await root?.evaluate((node) => node.querySelector('[role=status]')?.textContent);
      return said === 'The marks on this tab are hidden.';
    });
    await badge('2');
    const other = await stage.open('card-and-page');
    await waitForMarks(other, 2);
    await other.close();
    await pressCommand(stage, page, 'toggle-marks');
    await marks(2);
  });

  test('only the relations that are wanted are marked', async () => {
    await setSettings(popup, { relations: ['differs'] });
    await marks(0);
    await setSettings(popup, { relations: ['agrees'] });
    await marks(2);
  });

  test('marks change their look at once', async () => {
    const look = () =>
      page.evaluate(() => {
        const style = getComputedStyle(
          document.querySelector('p') as Element,
          '::highlight(basecheck-agrees)',
        );
        return `${style.textDecorationThickness} ${style.backgroundColor}`;
      });
    const before = await look();
    await setSettings(popup, { markStyle: 'tint', markStrength: 'strong' });
    await eventually('another look', async () => (await look()) !== before);
    const strong = await look();
    await setSettings(popup, { markStyle: 'line', markStrength: 'normal' });
    await eventually('the look before', async () => (await look()) === before);
    expect(strong).not.toBe(before);
  });
});
