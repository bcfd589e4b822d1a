import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../browser/eventually.ts';
import { evaluateInWindow } from '../browser/firefox-window.ts';
import { inBothBrowsers } from '../browser/harness.ts';

/** Whether the context menu has the entry that checks the selected text: only what is there can be changed. */
function isOffered(own: Page): Promise<boolean> {
  return own.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
    const { contextMenus } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
    const changed: Promise<unknown> = contextMenus.update('check-selection', { visible: true });
    return changed.then(
      () => true,
      () => false,
    );
  });
}

inBothBrowsers('the context menu', (stage) => {
  test('offers to check the selected text', async () => {
    const own = await stage.openOwn('options.html');
    expect(await eventually('the entry', () => isOffered(own))).toBe(true);
    await own.close();
  });

  test('still does once the extension was off and is on again', async () => {
    if (stage.family === 'firefox') {
      const turn = `async (id) => {
        const addon = await AddonManager.getAddonByID(id);
        await addon.disable();
        await addon.enable();
      }`;
      await evaluateInWindow(stage.browser, turn, 'basecheck@basecheck.org');
    } else {
      const worker = await stage.browser.waitForTarget((target) => target.type() === 'service_worker');
      await (await worker.worker())?.close();
    }
    const own = await stage.openOwn('options.html');
    expect(await eventually('the entry', () => isOffered(own))).toBe(true);
    await own.close();
  });
});
