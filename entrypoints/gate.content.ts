import groups from 'virtual:basecheck/gate';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchGate } from '../lib/page/gate.ts';

/** Runs in every frame of every page, so it carries nothing: no polyfill, and nothing of wxt (see lib/build/lean.ts). */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  main() {
    watchGate(groups, tell, document);
  },
});

interface Platform {
  runtime: { sendMessage(message: { type: 'gate/passed' }): Promise<unknown> };
}

/**
 * Tried again after a second, since Chromium's worker may end before it has answered. Fails for good when the extension
 * was updated or removed meanwhile; then nobody is there to be told.
 */
async function tell(isLast = false): Promise<void> {
  const platform = globalThis as { browser?: Platform; chrome?: Platform };
  await (platform.browser ?? platform.chrome)?.runtime
    .sendMessage({ type: 'gate/passed' })
    .catch(() => isLast || setTimeout(tell, 1000, true));
}
