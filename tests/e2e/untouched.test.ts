import { expect, test } from 'vitest';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { inBothBrowsers } from './browser/harness.ts';
import { cardText, nothingOpen, pointIn } from './browser/page.ts';

/** Addresses that browsers ask their makers for by themselves, with no extension too. */
const OWN_ERRANDS =
  /\b(?:[\w-]+\.)*(?:googleapis\.com|google\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)\b/;

inBothBrowsers('a page that is read', (stage) => {
  test('keeps its HTML, and no request leaves the browser', async () => {
    const before = stage.proxy.passed.length;
    const page = await stage.open('sample-article');
    await waitForMarks(page, 1);
    const parsed = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    });
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    expect(await html()).toBe(parsed);

    const { x, y } = await pointIn(page, 0);
    await page.mouse.click(x, y);
    await cardText(page);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(
      new RegExp(/<body[\s\S]*<\/body>/).exec(parsed)?.[0],
    );
    await page.keyboard.press('Escape');
    await nothingOpen(page);
    expect(await html()).toBe(parsed);
    await page.close();

    expect(stage.proxy.refused.filter((request) => !OWN_ERRANDS.test(request))).toEqual([]);
    const strange = stage.proxy.passed
      .slice(before)
      .filter((address) => !/\/sample-article\/page\.html$|\/favicon\.ico$/.test(address));
    expect(strange).toEqual([]);
  });

  test('shows the number of its claims on the button', async () => {
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    const own = await stage.openOwn('options.html');
    const read = () =>
      own.evaluate(async (address) => {
        // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
        const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
        const tabs: { id: number; url?: string }[] = await api.tabs.query({});
        const tab = tabs.find(({ url }) => url === address);
        return (api.action ?? api.browserAction).getBadgeText({ tabId: tab?.id }) as Promise<string>;
      }, page.url());
    expect(await read()).toBe('2');
    await own.close();
    await page.close();
  });
});
