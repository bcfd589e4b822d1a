import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The families of browsers that the extension is built for. Edge is of the Chromium family. */
export type Family = 'chromium' | 'firefox';

/** What the search for a browser may see of the machine. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  isRoot: boolean;
  home: string;
  /** Whether `path` is a file that may be run. */
  canRun(path: string): boolean;
  /** Whether the program at `path` tells its version, quietly. */
  answers(path: string): boolean;
  /** Runs a command to its end; true when it ended with 0. Its output goes to standard error. */
  run(command: string, args: string[]): boolean;
  /** Fetches a browser from its makers; gives the path of the program. Rejects when that fails. */
  download(family: Family): Promise<string>;
}

/** The machine that this process runs on. */
export function realSurroundings(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    home: homedir(),
    canRun,
    answers: (path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
    run: runToEnd,
    download: downloadBrowser,
  };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runToEnd(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

async function downloadBrowser(family: Family): Promise<string> {
  const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } = await import(
    '@puppeteer/browsers'
  );
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no build is published for this platform');
  const browser = family === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const options = { browser, buildId, platform, cacheDir: join(homedir(), '.cache', 'puppeteer') };
  await install(options);
  return computeExecutablePath(options);
}
