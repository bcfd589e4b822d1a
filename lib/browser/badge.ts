import { browser } from './api.ts';

/** Grey-blue that white digits read on at 4.5:1; the number carries no verdict. */
const COLOUR = '#1f5f7a';

/** Shows the number of claims of a tab on the extension's button; nothing for none. */
export async function showCount(tab: number, count: number): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' }),
    action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR }),
  ]).catch(() => undefined); // the tab may have closed meanwhile
}
