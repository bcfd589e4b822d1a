import type { Runtime } from 'webextension-polyfill';
import { browser } from '../api.ts';

/** Name of the lines over which frames tell which of their marks the reader can see. */
const LINE = 'in-view';

/**
 * In an annotator: calls `start` for everybody who wants to know what is in view, with what tells them; its signal ends
 * when they no longer listen, or with `signal`. While nobody listens nothing is watched.
 */
export function onWatched(
  start: (tell: (ids: readonly string[]) => void, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const connect = (port: Runtime.Port) => {
    if (port.name !== LINE) return;
    const end = new AbortController();
    const hangUp = () => end.abort();
    port.onDisconnect.addListener(hangUp);
    signal.addEventListener('abort', hangUp, { once: true });
    start((ids) => !end.signal.aborted && port.postMessage(ids), end.signal);
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(connect));
}

/** In a page of the extension: calls `tell` with the marks of a frame that are in view, each time they are others. */
export function watchView(
  tab: number,
  frame: number,
  tell: (ids: string[]) => void,
  signal: AbortSignal,
): void {
  const port = browser.tabs.connect(tab, { name: LINE, frameId: frame });
  port.onMessage.addListener((ids) => {
    if (!signal.aborted) tell(ids as string[]);
  });
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError; // the frame has gone, which its tab's state tells too
    if (!signal.aborted) tell([]);
  });
  signal.addEventListener('abort', () => port.disconnect());
}
