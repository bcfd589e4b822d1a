import type { Browser, Page } from 'puppeteer-core';
import { evaluateInWindow } from './firefox-window.ts';
import type { Stage } from './harness.ts';

/** Fires a keyboard command of the extension while `page` is in front, past the operating system's key handling. */
export async function pressCommand({ family, browser }: Stage, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  if (family === 'firefox') await pressInFirefox(browser, command);
  else await pressInChromium(browser, command);
}

async function pressInFirefox(browser: Browser, command: string): Promise<void> {
  await evaluateInWindow(
    browser,
    `(command) => {
      const policy = WebExtensionPolicy.getByID('basecheck@basecheck.org');
      const shortcuts = policy.extension.shortcuts;
      shortcuts.onCommand(command);
    }`,
    command,
  );
}

async function pressInChromium(browser: Browser, command: string): Promise<void> {
  await dispatchInChromium(browser, 'commands.onCommand', command);
}

/** Fires an event of the extension API in the worker, as Chromium does. */
async function dispatchInChromium(browser: Browser, event: string, value: unknown): Promise<void> {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    (path, given) => {
      const { chrome } = globalThis as unknown as { chrome: object };
      const at = (from: unknown, name: string) => (from as Record<string, unknown>)[name];
      const found = path.split('.').reduce<unknown>(at, chrome) as { dispatch(value: unknown): void };
      found.dispatch(given);
    },
    event,
    value,
  );
}

/** Chooses "check the selected text" in the context menu, on a selection. */
export async function chooseCheck({ family, browser }: Stage, selectionText: string): Promise<void> {
  const info = { menuItemId: 'check-selection', selectionText };
  if (family === 'chromium') {
    await dispatchInChromium(browser, 'contextMenus.onClicked', info);
    return;
  }
  const click = `(info) => {
    const { extension } = WebExtensionPolicy.getByID('basecheck@basecheck.org');
    extension.emit('webext-menu-menuitem-click', JSON.parse(info), gBrowser.selectedTab);
  }`;
  await evaluateInWindow(browser, click, JSON.stringify(info));
}
