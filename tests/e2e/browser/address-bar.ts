import { evaluateInWindow } from './firefox-window.ts';
import type { Stage } from './harness.ts';

/** What the address bar shows under the keyword, as the extension words it. */
interface Row {
  content: string;
  description: string;
}

/** Types `query` after the keyword; gives the rows under the first one. */
export async function typeInAddressBar({ family, browser }: Stage, query: string): Promise<Row[]> {
  if (family === 'firefox') {
    const answer = await evaluateInWindow(
      browser,
      `(text) => new Promise((resolve) => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
        );
        ExtensionSearchHandler.handleSearch(
          { keyword: 'base', text: 'base ' + text, inPrivateWindow: false },
          (rows) => resolve(JSON.stringify(rows)),
        );
      })`,
      query,
    );
    return JSON.parse(String(answer)) as Row[];
  }
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  const answer = await worker?.evaluate(
    (text) =>
      new Promise<Row[]>((resolve) => {
        const { chrome } = globalThis as unknown as {
          chrome: { omnibox: { onInputChanged: { dispatch(text: string, show: typeof resolve): void } } };
        };
        chrome.omnibox.onInputChanged.dispatch(text, resolve);
      }),
    query,
  );
  return answer ?? [];
}

/** Enter on what is typed after the keyword, in a new tab. */
export async function enterInAddressBar(stage: Stage, text: string): Promise<void> {
  const { family, browser } = stage;
  if (family === 'firefox') {
    await typeInAddressBar(stage, text); // else there is nothing that Enter could end
    await evaluateInWindow(
      browser,
      `(text) => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
        );
        ExtensionSearchHandler.handleInputEntered('base', 'base ' + text, 'tab');
      }`,
      text,
    );
    return;
  }
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  await worker?.evaluate((entered) => {
    const { chrome } = globalThis as unknown as {
      chrome: { omnibox: { onInputEntered: { dispatch(text: string, how: string): void } } };
    };
    chrome.omnibox.onInputEntered.dispatch(entered, 'newForegroundTab');
  }, text);
}
