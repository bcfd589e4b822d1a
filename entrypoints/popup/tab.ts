import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { onMessage, send, type TabState } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { whyRefused, whyUnreadable } from '../../lib/browser/sites.ts';
import { listClaims, sumFrames } from '../../lib/browser/tabs.ts';
import type { PopupPage } from '../../lib/ui/popup/types.ts';

/** The tab under the popup. */
export interface Tab {
  id: number;
  url: string;
}

export async function currentTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, url: tab?.url ?? '' };
}

/** Why nothing is marked. A file is read where the reader allows it, so its claims speak for themselves. */
function whyNot({ url }: Tab, state: TabState, settings: Settings): PopupPage['why'] {
  const unreadable = whyUnreadable(url);
  if (unreadable && !(unreadable === 'file' && Object.keys(state.frames).length > 0)) return unreadable;
  return whyRefused(settings, url);
}

/** What the popup shows of a tab. */
export function describePage(tab: Tab, state: TabState, settings: Settings): PopupPage {
  return {
    why: whyNot(tab, state, settings),
    reading: Object.values(state.frames).some(({ status }) => status === 'started'),
    claims: listClaims(state).map(({ frame, id, relation, stance, quote }) => ({
      key: `${frame}/${id}`,
      relation,
      stance,
      quote,
    })),
    unrecorded: sumFrames(state, 'unrecorded'),
    unwanted: sumFrames(state, 'unwanted'),
    hidden: state.hidden,
  };
}

const EMPTY: TabState = { frames: {}, hidden: false };

/** The state of a tab as the background keeps it, kept up to date. */
export function useTabState(tab: Tab): TabState {
  const [state, setState] = useState(EMPTY);
  useEffect(() => {
    const end = new AbortController();
    const refresh = async () => setState(await send('tab/state', { tab: tab.id }));
    onMessage({ 'tab/changed': (change) => (change.tab === tab.id ? refresh() : undefined) }, end.signal);
    refresh();
    return () => end.abort();
  }, []);
  return state;
}
