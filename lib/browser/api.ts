import browser from 'webextension-polyfill';

/** The extension's interface to the browser. Every other file reaches it through here. */
export { browser };

/** Of the extension as it is installed. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
