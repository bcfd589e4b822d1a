import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { obtainBrowser } from '../../../lib/launch/browsers.ts';
import { ensureBuilt } from '../../../lib/launch/build.ts';
import { launch } from '../../../lib/launch/launch.ts';
import { bundleRivals, writeExtension } from './rivals.ts';

/** Every other host is unknown, so that a saved page is all there is. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** One Chromium for each who is measured, so that none sees what another does. `timed` has ours and the bare walk. */
export interface Chromiums {
  bare: Browser;
  ours: Browser;
  timed: Browser;
  markjs: Browser;
  naive: Browser;
  /** Address of the only script of each extension that has one; of ours the gate's. */
  scripts: { gate: string; annotator: string; walk: string; markjs: string; naive: string };
  close(): Promise<void>;
}

/** Starts them; `scratch` is a folder for the rivals' extensions. */
export async function openChromiums(scratch: string): Promise<Chromiums> {
  const codes = await bundleRivals();
  const executable = await obtainBrowser('chromium');
  const common = { family: 'chromium' as const, executable, args: [LOOPBACK_ONLY] };
  const bare = await launch(common);
  const ours = await launch({ ...common, extension: ensureBuilt('chromium') });
  const timed = await launch({ ...common, extension: ensureBuilt('chromium') });
  const markjs = await launch(common);
  const naive = await launch(common);
  const add = async (browser: Browser, name: 'walk' | 'markjs' | 'naive') => {
    const folder = writeExtension(scratch, name, codes[name]);
    return `chrome-extension://${await browser.installExtension(join(folder))}/`;
  };
  return {
    bare: bare.browser,
    ours: ours.browser,
    timed: timed.browser,
    markjs: markjs.browser,
    naive: naive.browser,
    scripts: {
      gate: `${ours.origin}content-scripts/gate.js`,
      annotator: `${ours.origin}content-scripts/annotator.js`,
      walk: await add(timed.browser, 'walk'),
      markjs: await add(markjs.browser, 'markjs'),
      naive: await add(naive.browser, 'naive'),
    },
    close: async () => {
      await Promise.all([bare, ours, timed, markjs, naive].map(({ browser }) => browser.close()));
    },
  };
}
