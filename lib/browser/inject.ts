import { browser } from './api.ts';
import type { Sender } from './messages.ts';

const ANNOTATOR = '/content-scripts/annotator.js';
const GATE = '/content-scripts/gate.js';
const DECK = '/deck.js';

/**
 * The rules of highlights are the user's, since in Firefox an author's rules for the document do not reach into its
 * shadow roots, and the author's too, since Chromium paints no background of a highlight but an author's.
 */
const ORIGINS = ['USER', 'AUTHOR'] as const;

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

/** A frame that has gone meanwhile is no error. */
async function insertRules(target: Target, css: string): Promise<void> {
  await Promise.allSettled(ORIGINS.map((origin) => browser.scripting.insertCSS({ target, css, origin })));
}

/**
 * Starts the annotator in one frame, with the rules of its highlights. `scripting` is there in Chromium's Manifest V3
 * and in Firefox's V2 and V3 alike. A frame that has gone meanwhile is no error.
 */
export async function injectAnnotator(tab: number, frame: number, css: string): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await insertRules(target, css);
  await browser.scripting.executeScript({ target, files: [ANNOTATOR] }).catch(() => undefined);
}

/** Puts the script of the cards into the frame that asks for it. A frame that has gone meanwhile is no error. */
export async function injectDeck({ tab, frame }: Sender): Promise<true> {
  if (tab === undefined || frame === undefined) return true;
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files: [DECK] }).catch(() => undefined);
  return true;
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
  const removals = old.flatMap((other) =>
    ORIGINS.map((origin) => browser.scripting.removeCSS({ target, css: other, origin })),
  );
  await Promise.allSettled(removals);
  await insertRules(target, css);
}

/** Calls a function, which must reach for nothing outside of itself, in the page of a tab; in vain where no extension may. */
export async function callInPage<A extends unknown[]>(
  tab: number,
  func: (...args: A) => void,
  args: A,
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, func, args }).catch(() => undefined);
}

/** Starts the gate in pages that were open before the extension: Chromium runs it only in pages loaded later. */
export async function injectGateEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const starts = tabs.map(({ id }) =>
    browser.scripting.executeScript({ target: { tabId: id as number, allFrames: true }, files: [GATE] }),
  );
  await Promise.allSettled(starts);
}
