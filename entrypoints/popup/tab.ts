import outline from 'virtual:basecheck/outline';
import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { onMessage, send, type TabState } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { whyRefused, whyUnreadable } from '../../lib/browser/sites.ts';
import { listClaims, sumFrames } from '../../lib/browser/tabs.ts';
import type { Language } from '../../lib/knowledge/schema/values.ts';
import type { PopupPage } from '../../lib/ui/popup/types.ts';

/** The tab under the popup. */
export interface Tab {
  id: number;
  url: string;
  window: number;
}

export async function currentTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, url: tab?.url ?? '', window: tab?.windowId ?? -1 };
}

/** Why nothing is marked. A file is read where the reader allows it, so its claims speak for themselves. */
function whyNot({ url }: Tab, state: TabState, settings: Settings): PopupPage['why'] {
  const unreadable = whyUnreadable(url);
  if (unreadable && !(unreadable === 'file' && Object.keys(state.frames).length > 0)) return unreadable;
  return whyRefused(settings, url);
}

/** What the popup shows of a tab, with the claims named in `lang`. */
export function describePage(tab: Tab, state: TabState, settings: Settings, lang: Language): PopupPage {
  const { current } = state;
  return {
    why: whyNot(tab, state, settings),
    pausedUntil: typeof settings.pause === 'number' ? settings.pause : undefined,
    reading: Object.values(state.frames).some(({ status }) => status === 'started'),
    claims: listClaims(state).map(({ frame, id, claim, relation, stance, quote }) => ({
      key: `${frame}/${id}`,
      title: outline.claims[claim]?.title[lang] ?? claim,
      theme: outline.claims[claim]?.theme ?? '',
      relation,
      stance,
      quote,
    })),
    unrecorded: sumFrames(state, 'unrecorded'),
    unwanted: sumFrames(state, 'unwanted'),
    hidden: state.hidden,
    current: current && `${current.frame}/${current.id}`,
  };
}

/** The tab beside a panel, whichever is in front; that under a popup stays the same. */
export function useTab(first: Tab, follows: boolean): Tab {
  const [tab, setTab] = useState(first);
  useLayoutEffect(() => {
    if (!follows) return undefined;
    const refresh = async () => {
      const now = await currentTab();
      setTab((old) => (old.id === now.id && old.url === now.url ? old : now));
    };
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(refresh);
    void refresh(); // it may be another since the panel was drawn
    return () => {
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(refresh);
    };
  }, []);
  return tab;
}

/** The state of a tab as the background keeps it, kept up to date. */
export function useTabState(tab: Tab, first: TabState): TabState {
  const [state, setState] = useState(first);
  useLayoutEffect(() => {
    const end = new AbortController();
    const refresh = async () => {
      const now = await send('tab/state', { tab: tab.id });
      if (!end.signal.aborted) setState(now);
    };
    onMessage({ 'tab/changed': (change) => (change.tab === tab.id ? refresh() : undefined) }, end.signal);
    refresh();
    return () => end.abort();
  }, [tab.id]);
  return state;
}
