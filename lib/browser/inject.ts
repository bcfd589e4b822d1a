import { browser } from './api.ts';

const ANNOTATOR = '/content-scripts/annotator.js';
const GATE = '/content-scripts/gate.js';

/**
 * Starts the annotator in one frame, with the rules of its highlights. `scripting` is there in Chromium's Manifest V3
 * and in Firefox's V2 and V3 alike. A frame that has gone meanwhile is no error. The rules are the user's and not the
 * author's, since in Firefox an author's rules for the document do not reach into its shadow roots.
 */
export async function injectAnnotator(tab: number, frame: number, css: string): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.insertCSS({ target, css, origin: 'USER' }).catch(() => undefined);
  await browser.scripting.executeScript({ target, files: [ANNOTATOR] }).catch(() => undefined);
}

/** Gives the marks in one frame another look; `all` are the rules of every look. */
export async function dressAnew(
  tab: number,
  frame: number,
  css: string,
  all: readonly string[],
): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const old = all.filter((other) => other !== css);
  const removals = old.map((other) => browser.scripting.removeCSS({ target, css: other, origin: 'USER' }));
  await Promise.allSettled(removals);
  await browser.scripting.insertCSS({ target, css, origin: 'USER' }).catch(() => undefined);
}

/** Starts the gate in pages that were open before the extension: Chromium runs it only in pages loaded later. */
export async function injectGateEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const starts = tabs.map(({ id }) =>
    browser.scripting.executeScript({ target: { tabId: id as number, allFrames: true }, files: [GATE] }),
  );
  await Promise.allSettled(starts);
}
