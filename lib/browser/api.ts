import browser from 'webextension-polyfill';

/** The extension's interface to the browser. Every other file reaches it through here. */
export { browser };
