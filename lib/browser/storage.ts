import { browser } from './api.ts';
import { type Area, openSettings, SETTINGS, type Settings, touchesSettings } from './settings.ts';

/** Sync storage where the browser has it and it answers (Firefox refuses it to add-ons without an id), else local. */
async function chooseArea(): Promise<Area> {
  try {
    await browser.storage.sync.get([]);
    return browser.storage.sync;
  } catch {
    return browser.storage.local;
  }
}

let opened: ReturnType<typeof openReal> | undefined;

async function openReal() {
  return openSettings(SETTINGS, await chooseArea(), browser.storage.local);
}

/** The reader's settings in this browser. */
export function settings(): ReturnType<typeof openReal> {
  opened ??= openReal();
  return opened;
}

/** Calls `changed` with all settings whenever one of them changes, here or in another window, until `signal` ends. */
export function watchSettings(changed: (values: Settings) => void, signal?: AbortSignal): void {
  const listener = async (changes: Record<string, unknown>) => {
    if (touchesSettings(changes)) changed(await (await settings()).read());
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
