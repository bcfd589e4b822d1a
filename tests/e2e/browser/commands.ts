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
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate((name) => {
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { onCommand: { dispatch(name: string): void } } };
    };
    chrome.commands.onCommand.dispatch(name);
  }, command);
}
