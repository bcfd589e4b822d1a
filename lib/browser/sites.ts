import * as v from 'valibot';
import { Host, type Settings } from './settings.ts';

/** Why a page cannot be read at all, whatever the settings. */
export type Unreadable = 'browser' | 'store' | 'reader' | 'pdf' | 'file';
/** Why the settings keep a page from being read. */
export type Refusal = 'paused' | 'site-off' | 'not-listed';

const READERS = /^(?:about:reader|chrome-distiller:|read:)/;
const STORES = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
]);

/** The host that the site lists hold: lower case, without `www.`; undefined for an address without a host. */
export function hostOf(address: string): string | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host.replace(/^www\./, '') || undefined;
}

function isStore({ hostname, pathname }: URL): boolean {
  return STORES.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}

/**
 * Why no extension may read the page at `address`; undefined when it may. A PDF is known by its address alone, since
 * the viewers of both browsers show a document of their own under it.
 */
export function whyUnreadable(address: string | undefined): Unreadable | undefined {
  if (!address || !URL.canParse(address)) return 'browser';
  if (READERS.test(address)) return 'reader';
  const url = new URL(address);
  if (/\.pdf$/i.test(url.pathname)) return 'pdf';
  if (url.protocol === 'file:') return 'file';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser';
  return isStore(url) ? 'store' : undefined;
}

/** `host` is in `list`, itself or by a parent: `news.example` covers `m.news.example`. */
export function isListed(list: readonly string[], host: string): boolean {
  return list.some((entry) => {
    const bare = entry.replace(/^www\./, '');
    return host === bare || host.endsWith(`.${bare}`);
  });
}

/** Whether marks are paused at `now` (milliseconds since 1970). */
export function isPaused({ pause }: Pick<Settings, 'pause'>, now = Date.now()): boolean {
  return pause === 'paused' || (typeof pause === 'number' && now < pause);
}

/** Why the settings keep the page at `address` from being marked; undefined when they do not. */
export function whyRefused(
  settings: Pick<Settings, 'pause' | 'scope' | 'sitesOff' | 'sitesOn'>,
  address: string,
  now = Date.now(),
): Refusal | undefined {
  if (isPaused(settings, now)) return 'paused';
  const host = hostOf(address) ?? '';
  if (settings.scope === 'listed') return isListed(settings.sitesOn, host) ? undefined : 'not-listed';
  return isListed(settings.sitesOff, host) ? 'site-off' : undefined;
}

/** The host that a reader's input names: a host or a whole address; undefined when it names none. */
export function parseSite(input: string): string | undefined {
  const text = input.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  const parsed = v.safeParse(Host, hostOf(address));
  return parsed.success ? parsed.output : undefined;
}
