import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { readBadge } from '../browser/own.ts';

interface TabsApi {
  query(about: object): Promise<{ id: number; url?: string; discarded?: boolean }[]>;
  discard(tab: number): Promise<unknown>;
  update(tab: number, change: object): Promise<unknown>;
}

/** Does something with the tab of an address through the API that the extension has; gives whether it is discarded. */
function withTab(own: Page, address: string, act: 'discard' | 'show' | 'ask'): Promise<boolean> {
  return own.evaluate(
    async (wanted, what) => {
      type Api = { tabs: TabsApi };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = browser ?? chrome;
      const find = async () => (await tabs.query({})).find(({ url }) => url === wanted);
      const id = (await find())?.id ?? -1;
      if (what === 'discard') await tabs.discard(id);
      if (what === 'show') await tabs.update(id, { active: true });
      return (await find())?.discarded ?? false;
    },
    address,
    act,
  );
}

inBothBrowsers('a tab that the browser gives up to save memory', (stage) => {
  test('has its marks and its number again when it is restored', async () => {
    const page = await stage.open('card-and-page');
    const address = page.url();
    await waitForMarks(page, 2);
    const own = await stage.openOwn('options.html');
    await eventually('the number', async () => (await readBadge(own, address)) === '2');
    await withTab(own, address, 'discard');
    await eventually('a discarded tab', () => withTab(own, address, 'ask'));
    await withTab(own, address, 'show');
    const restored = await eventually('the page again', async () => {
      for (const one of await stage.browser.pages()) if (one.url() === address) return one;
      return undefined;
    });
    await eventually('its marks', async () => (await readMarks(restored)).length === 2);
    await eventually('the number', async () => (await readBadge(own, address)) === '2');
    expect(await withTab(own, address, 'ask')).toBe(false);
    await own.close();
    await restored.close();
  });
});
