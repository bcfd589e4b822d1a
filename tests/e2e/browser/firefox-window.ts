import type { Browser } from 'puppeteer-core';

interface Connection {
  connection: {
    send(
      method: string,
      params: object,
    ): Promise<{
      result: { contexts?: { context: string }[]; type?: string; exceptionDetails?: { text: string } };
    }>;
  };
}

/**
 * Runs a function in Firefox's own window, as its user interface does. Needs `--remote-allow-system-access`.
 * @throws when the function throws.
 */
export async function evaluateInWindow(
  browser: Browser,
  declaration: string,
  argument: string,
): Promise<void> {
  const { connection } = browser as unknown as Connection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: declaration,
    arguments: [{ type: 'string', value: argument }],
    awaitPromise: true,
    target: { context: tree.result.contexts?.[0]?.context },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
}
