import { posix, win32 } from 'node:path';
import { type Family, realSurroundings, type Surroundings } from './surroundings.ts';

/** No browser could be found or installed; the message is one sentence that says what to do. */
export class NoBrowserError extends Error {}

/** Environment variable that names the program to use. */
const VARIABLE: Record<Family, string> = { chromium: 'BASECHECK_CHROMIUM', firefox: 'BASECHECK_FIREFOX' };

/** Names on the search path, best first. */
const COMMANDS: Record<Family, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const DEBIAN_PACKAGE: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const LINUX_PLACES: Record<Family, string[]> = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
  ],
};

const MAC_PLACES: Record<Family, string[]> = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PLACES: Record<Family, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

function searchPath({ env, platform }: Surroundings, family: Family): string[] {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(posix.delimiter).filter(Boolean);
  return COMMANDS[family].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function usualPlaces({ env, platform, home }: Surroundings, family: Family): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root ? WINDOWS_PLACES[family].map((place) => win32.join(root, place)) : [],
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(home, 'Applications')];
    return roots.flatMap((root) => MAC_PLACES[family].map((place) => posix.join(root, place)));
  }
  return LINUX_PLACES[family];
}

/** Some distributions ship a script that only points at another package; it answers with an error. */
function answers(machine: Surroundings, path: string): boolean {
  return machine.canRun(path) && (machine.platform !== 'linux' || machine.answers(path));
}

/**
 * Path of an installed browser of `family`, or nothing. The environment variable comes first, then the search
 * path, then the usual places of the platform.
 * @throws {NoBrowserError} when the variable names something that cannot be run.
 */
export function findBrowser(family: Family, machine: Surroundings = realSurroundings()): string | undefined {
  const named = machine.env[VARIABLE[family]];
  if (named) {
    if (machine.canRun(named)) return named;
    throw new NoBrowserError(
      `${VARIABLE[family]} names ${named}, which cannot be run: correct it or unset it.`,
    );
  }
  const places = [...searchPath(machine, family), ...usualPlaces(machine, family)];
  return places.find((path) => answers(machine, path));
}

function installPackage(machine: Surroundings, family: Family): string | undefined {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.canRun('/usr/bin/apt-get'))
    return undefined;
  machine.run('apt-get', ['update']);
  machine.run('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[family]]);
  return findBrowser(family, machine);
}

/**
 * Path of a browser of `family`: an installed one, else one installed now (a Debian package when root, else the
 * makers' own build in `~/.cache/puppeteer`).
 * @throws {NoBrowserError} when neither works.
 */
export async function obtainBrowser(
  family: Family,
  machine: Surroundings = realSurroundings(),
): Promise<string> {
  const installed = findBrowser(family, machine) ?? installPackage(machine, family);
  if (installed) return installed;
  try {
    return await machine.download(family);
  } catch (cause) {
    throw new NoBrowserError(adviceFor(family), { cause });
  }
}

function adviceFor(family: Family): string {
  const names = family === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  return (
    `No ${names} was found and none could be installed: install one (on Debian: apt-get install ` +
    `${DEBIAN_PACKAGE[family]}) or set ${VARIABLE[family]} to the path of its program.`
  );
}
