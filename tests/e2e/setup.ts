import type { TestProject } from 'vitest/node';
import { obtainBrowser } from '../../lib/launch/browsers.ts';
import { ensureBuilt } from '../../lib/launch/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of each browser's program. */
    executables: { chromium: string; firefox: string };
    /** Folder of the extension built for each. */
    builds: { chromium: string; firefox: string };
  }
}

/** Builds what is out of date and finds or installs both browsers, once for all files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('builds', { chromium: ensureBuilt('chromium'), firefox: ensureBuilt('firefox') });
  project.provide('executables', {
    chromium: await obtainBrowser('chromium'),
    firefox: await obtainBrowser('firefox'),
  });
}
