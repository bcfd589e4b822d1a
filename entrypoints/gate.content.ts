import gate from 'virtual:basecheck/gate';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchGate } from '../lib/page/gate.ts';

/** Runs in every frame of every page, so it carries nothing: no polyfill, and nothing of wxt (see lib/build/lean.ts). */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  main() {
    watchGate(gate, tell, document);
  },
});

/** Chromium's; Firefox has one of this name, too, which promises nothing. */
declare const chrome: Platform;

interface Platform {
  runtime: { sendMessage(message: { type: 'gate/passed' }): Promise<true | undefined> };
}

/**
 * Told again, after ever longer pauses, until it is answered: Chromium's worker may end before it has, which fails the
 * message, or answers it with undefined, or does neither. Throws when the extension was updated or removed meanwhile;
 * then nobody is there to be told.
 */
function tell(pause = 1000): void {
  const { runtime } = (globalThis as { browser?: Platform }).browser ?? chrome;
  runtime.sendMessage({ type: 'gate/passed' }).then(
    (answer) => answer && clearTimeout(again),
    () => 0,
  );
  const again = setTimeout(tell, pause, pause * 2);
}
