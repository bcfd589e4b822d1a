import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { ROOT } from '../../../lib/launch/build.ts';
import { type LaunchOptions, launch } from '../../../lib/launch/launch.ts';
import { type Served, serveFolder } from '../../../lib/launch/serve.ts';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { openExtensionTab } from './extension-tab.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';

/** A running browser with the extension, and the golden pages. Fields are there once the tests run. */
export interface Stage {
  family: Family;
  browser: Browser;
  proxy: RecordingProxy;
  /** Opens a golden page in a new tab in front. */
  open(slug: string, file?: string): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`, in a new tab in front. */
  openOwn(path: string): Promise<Page>;
  pagesOrigin: string;
  origin: string;
}

interface StageOptions extends Partial<LaunchOptions> {
  /** Takes the folder of the built extension and gives that of another to install. */
  alter?(build: string): string;
}

/**
 * Describes the same tests in Chromium and in Firefox. Each gets a browser of its own, behind a proxy that lets
 * nothing out of this machine.
 */
export function inBothBrowsers(
  name: string,
  define: (stage: Stage) => void,
  { alter = (build) => build, ...options }: StageOptions = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${name}, in %s`, (family) => {
    const stage = { family } as Stage;
    let served: Served;
    beforeAll(async () => {
      served = await serveFolder(`${ROOT}/tests/pages`);
      stage.proxy = await startProxy();
      const { browser, origin } = await launch({
        family,
        executable: inject('executables')[family],
        extension: alter(inject('builds')[family]),
        proxyPort: stage.proxy.port,
        language: 'en-US',
        // Lets a test open pages of the extension in Firefox, which no web page may.
        ...(family === 'firefox' ? { args: ['--remote-allow-system-access'] } : {}),
        ...options,
      });
      Object.assign(stage, {
        browser,
        origin,
        pagesOrigin: served.origin,
        open: async (slug: string, file = 'page.html') => {
          const page = await browser.newPage();
          await page.goto(`${served.origin}/${slug}/${file}`);
          return page;
        },
        openOwn: (path: string) => openExtensionTab(stage, path),
      });
    });
    afterAll(async () => {
      await stage.browser?.close();
      await stage.proxy?.close();
      await served?.close();
    });
    define(stage);
  });
}
