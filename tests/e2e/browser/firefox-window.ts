import type { Browser } from 'puppeteer-core';
import { eventually } from './eventually.ts';

interface Context {
  context: string;
  url: string;
}
interface Evaluated {
  type?: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
interface Connection {
  connection: {
    send(method: string, params: object): Promise<{ result: Evaluated & { contexts?: Context[] } }>;
  };
}

/** Only a browser window has tabs; until it has loaded it has none either. */
const HAS_TABS = '() => typeof gBrowser === "object" && Boolean(gBrowser?.selectedTab)';

async function call(
  browser: Browser,
  context: string,
  declaration: string,
  ...values: string[]
): Promise<unknown> {
  const { connection } = browser as unknown as Connection;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: declaration,
    arguments: values.map((value) => ({ type: 'string', value })),
    awaitPromise: true,
    target: { context },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}

/** The first of Firefox's windows that has tabs: a dialog, a hidden window or one still loading may come before it. */
async function tabbedWindow(browser: Browser): Promise<string> {
  const { connection } = browser as unknown as Connection;
  let seen: string[] = [];
  const look = async () => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts = [] } = result;
    seen = contexts.map(({ url }) => url);
    for (const { context } of contexts) {
      const hasTabs = await call(browser, context, HAS_TABS).catch(() => false); // it may be closing
      if (hasTabs) return context;
    }
    return undefined;
  };
  return eventually('a window with tabs in Firefox', look).catch((cause) => {
    throw new Error(`Firefox has no window with tabs, only: ${seen.join(', ') || 'none'}.`, { cause });
  });
}

/**
 * Runs a function in Firefox's own window, as its user interface does, and gives what it returns. Needs `--remote-allow-system-access`.
 * @throws when the function throws, or when there is no such window.
 */
export async function evaluateInWindow(
  browser: Browser,
  declaration: string,
  argument: string,
): Promise<unknown> {
  return call(browser, await tabbedWindow(browser), declaration, argument);
}
