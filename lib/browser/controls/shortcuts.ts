import { browser } from '../api.ts';

/** A key of the extension as the browser has it; empty where it has none. */
export interface Shortcut {
  name: string;
  shortcut: string;
}

/** Where Chromium and its relatives let readers change keys; extensions may open it, and nothing else may. */
const KEYS_PAGE = 'chrome://extensions/shortcuts';

/** The extension's keys; none where the browser has no keys. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Firefox lets an extension change its keys; Chromium has a page of its own for it. */
export function canChangeShortcuts(): boolean {
  return typeof (browser.commands as { update?: unknown } | undefined)?.update === 'function';
}

/** Gives a command other keys, such as `Alt+Shift+K`; false when the browser does not take them. */
export async function changeShortcut(name: string, shortcut: string): Promise<boolean> {
  const set = browser.commands?.update({ name, shortcut });
  return set.then(
    () => true,
    () => false,
  );
}

/** Gives a command the keys that it came with. */
export async function resetShortcut(name: string): Promise<void> {
  await browser.commands?.reset(name);
}

export async function openShortcutsPage(): Promise<void> {
  await browser.tabs.create({ url: KEYS_PAGE });
}
