import { browser } from './api.ts';

/** Opens a page of the extension in a tab in front; `path` begins with a slash. */
export async function openPage(path: string): Promise<void> {
  const getURL = browser.runtime.getURL as (path: string) => string;
  await browser.tabs.create({ url: getURL(path) });
}

/**
 * Opens the record page at `path`, such as `claim/<id>`, in a tab.
 * @throws when it is no path of that page: it may come from a page that is being read.
 */
export async function openRecord(path: string): Promise<void> {
  if (!/^[a-z]+(?:\/[a-z0-9-]+)?$/.test(path)) throw new Error(`"${path}" is no path of the record.`);
  await openPage(`/record.html#${path}`);
}
