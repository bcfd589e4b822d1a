import { browser } from './api.ts';

const CHECK = 'check-selection';

/** Puts "check the selected text" into the context menu, under `title`; Firefox for Android has no such menu. */
export async function offerCheck(title: string): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK, title, contexts: ['selection'] });
}

/** Calls `check` with the text that a reader selected and asked to check. */
export function onCheck(check: (text: string) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === CHECK && selectionText) check(selectionText);
  });
}

/** Opens an extension page in a small window of its own; in a tab where the browser has no windows. */
export async function openWindow(path: string): Promise<void> {
  const getURL = browser.runtime.getURL as (path: string) => string;
  const url = getURL(path);
  if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 480, height: 680 });
  else await browser.tabs.create({ url });
}
