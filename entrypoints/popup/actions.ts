import { browser, ownVersion } from '../../lib/browser/api.ts';
import { tomorrow } from '../../lib/browser/controls/pause.ts';
import { openRecent } from '../../lib/browser/controls/recent.ts';
import { openWindow } from '../../lib/browser/menus.ts';
import { send } from '../../lib/browser/messages.ts';
import { hasPanel, openPanel } from '../../lib/browser/panel/open.ts';
import { openRecord } from '../../lib/browser/record-page.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { hostOf, isListed } from '../../lib/browser/sites.ts';
import { settings } from '../../lib/browser/storage.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import { copyText } from '../../lib/ui/card/clipboard.ts';
import type { PopupActions } from '../../lib/ui/popup/types.ts';
import type { Tab } from './tab.ts';

/** The change of the two site lists that marks `host` or leaves it alone, whichever list is in force. */
function siteChange({ scope, sitesOff, sitesOn }: Settings, host: string, on: boolean): Partial<Settings> {
  const without = (list: string[]) => list.filter((entry) => !isListed([entry], host));
  const put = (list: string[]) => [...without(list), host].sort();
  if (scope === 'listed') return { sitesOn: on ? put(sitesOn) : without(sitesOn) };
  return { sitesOff: on ? without(sitesOff) : put(sitesOff) };
}

async function isKept(): Promise<boolean> {
  return (await (await settings()).read()).keepRecent;
}

/**
 * What popup and panel can do, with the record worded in `lang`; a popup is gone once it leads elsewhere. `failed` is told
 * when a change could not be stored.
 */
export function createActions(tab: Tab, lang: Language, stays: boolean, failed: () => void): PopupActions {
  const leave = () => {
    if (!stays) window.close();
  };
  const save = async (change: Partial<Settings>) => (await settings()).write(change).catch(failed);
  return {
    jump(key, open = false) {
      const [frame, id] = key.split('/') as [string, string];
      send('tab/jump', { tab: tab.id, mark: { frame: Number(frame), id }, open }).then(leave);
    },
    // not a step later: browsers open it right within the click only
    openPanel: stays || !hasPanel() ? undefined : () => void openPanel(tab.window).then(leave),
    hide: (hidden) => void send('tab/hide', { tab: tab.id, hidden }),
    async setSite(on) {
      const host = hostOf(tab.url);
      if (host) await save(siteChange(await (await settings()).read(), host, on));
    },
    pause: (until) => void save({ pause: until === 'tomorrow' ? tomorrow() : until }),
    resume: () => void save({ pause: 'running' }),
    openSettings: () => void browser.runtime.openOptionsPage().then(leave),
    dismissNotice: async () => (await settings()).dismissBroken(),
    search: async (query) => (await import('./record.ts')).search(query, lang),
    open: async (hit) => (await import('./record.ts')).open(hit, lang),
    recent: async () => ((await isKept()) ? openRecent(browser.storage.local).read() : []),
    async keepRecent(query) {
      if (query && (await isKept())) await openRecent(browser.storage.local).add(query);
    },
    clearRecent: () => openRecent(browser.storage.local).clear(),
    readFile: async (file) => (await import('./file.ts')).readFile(file),
    openWindow: stays ? undefined : () => void openWindow('/popup.html?check').then(leave),
    check: async (text) => (await import('./check.ts')).checkText(text),
    openRecord: (path) => void openRecord(path).then(leave),
    version: ownVersion(),
    load: (claim) => send('card/load', { claim }),
    copy: copyText,
  };
}
