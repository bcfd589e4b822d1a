import type { Page } from 'puppeteer-core';

/** Stores settings from a page of the extension, as another device or an older version would. */
export async function setSettings(own: Page, values: Record<string, unknown>): Promise<void> {
  await own.evaluate(async (all) => {
    // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
    const { storage } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
    const items = Object.entries(all).map(([key, value]) => [`settings.${key}`, { version: 1, value }]);
    await storage.sync.set(Object.fromEntries(items));
  }, values);
}

/** The number on the extension's button for the tab that shows `address`, read from a page of the extension. */
export function readBadge(own: Page, address: string): Promise<string> {
  return own.evaluate(async (wanted) => {
    // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
    const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    const tab = tabs.find(({ url }) => url === wanted);
    return (api.action ?? api.browserAction).getBadgeText({ tabId: tab?.id }) as Promise<string>;
  }, address);
}
