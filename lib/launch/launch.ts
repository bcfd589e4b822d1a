import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Family } from './surroundings.ts';

/** Permanent id of the extension in Firefox, as in the manifest. */
const GECKO_ID = 'basecheck@basecheck.org';
/** Firefox gives each installation a random host for extension pages; a profile may fix it. */
const GECKO_HOST = '6b1d7c1e-2f0a-4c6e-9d3f-0a5b8c7e4d21';

export interface LaunchOptions {
  family: Family;
  /** Path of the browser's program. */
  executable: string;
  /** Folder of the built extension; without one the browser starts bare. */
  extension?: string;
  headless?: boolean;
  /** Port of an HTTP proxy on this machine that gets every request, those to this machine too. */
  proxyPort?: number;
  viewport?: { width: number; height: number };
  /** Language of the browser's interface, such as `en-US`. */
  language?: string;
  darkMode?: boolean;
  /** Leaves the page in front that the extension opens when it is installed; else it is closed. */
  keepFirstRun?: boolean;
  /** Further command line arguments. */
  args?: string[];
  /** Further preferences of Firefox. */
  preferences?: Record<string, unknown>;
}

export interface Launched {
  browser: Browser;
  family: Family;
  /** Address of the extension's own pages, with a slash at its end. Empty for a bare browser. */
  origin: string;
}

/** Quiet Chromium: it asks its makers for nothing of its own accord. */
const QUIET_CHROMIUM = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

/** The sandbox of Chromium refuses to run as root, and a container has no GPU. */
function containerFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [];
}

function chromiumFlags({ proxyPort, language, args = [] }: LaunchOptions): string[] {
  const proxy = proxyPort
    ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']
    : [];
  return [
    ...QUIET_CHROMIUM,
    ...containerFlags(),
    ...proxy,
    ...(language ? [`--lang=${language}`] : []),
    ...args,
  ];
}

/** Preferences that silence Firefox and send all it still asks for to the proxy. */
function firefoxPreferences(options: LaunchOptions): Record<string, unknown> {
  const { proxyPort, language, darkMode, preferences } = options;
  return {
    ...preferences,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
    'ui.systemUsesDarkTheme': darkMode ? 1 : 0,
    ...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
    ...(proxyPort
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.no_proxies_on': '',
        }
      : {}),
  };
}

/** Path of the page that the extension opens once it is installed. */
const FIRST_RUN = 'welcome.html';

/**
 * Waits for the page that opens by itself on installation. Each page is asked, since puppeteer does not learn the
 * address of such a page in Firefox.
 */
export async function findFirstRun({ browser, origin }: Pick<Launched, 'browser' | 'origin'>): Promise<Page> {
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => ''); // it may be between two documents
      if (address === origin + FIRST_RUN) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The extension did not open its ${FIRST_RUN}: was it installed?`);
}

/**
 * Starts a browser with the extension installed for this run only, on a profile that is thrown away.
 * The caller closes `browser`.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { family, executable, extension, headless = true, viewport = { width: 1000, height: 800 } } = options;
  const common = { executablePath: executable, headless, defaultViewport: headless ? viewport : null };
  const browser =
    family === 'chromium'
      ? await puppeteer.launch({
          ...common,
          pipe: true,
          enableExtensions: true,
          args: chromiumFlags(options),
        })
      : await puppeteer.launch({
          ...common,
          browser: 'firefox',
          args: options.args ?? [],
          extraPrefsFirefox: firefoxPreferences(options),
        });
  if (!extension) return { browser, family, origin: '' };
  const id = await browser.installExtension(extension);
  const origin = family === 'chromium' ? `chrome-extension://${id}/` : `moz-extension://${GECKO_HOST}/`;
  const launched = { browser, family, origin };
  if (!options.keepFirstRun) await (await findFirstRun(launched)).close();
  return launched;
}
