import { describe, expect, test } from 'vitest';
import { findBrowser, NoBrowserError, obtainBrowser } from '../../lib/launch/browsers.ts';
import type { Surroundings } from '../../lib/launch/surroundings.ts';

/** A machine with the given programs and nothing else. */
function machine(programs: string[], change: Partial<Surroundings> = {}): Surroundings {
  const installed = new Set(programs);
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    home: '/home/reader',
    canRun: (path) => installed.has(path),
    answers: () => true,
    run: () => true,
    download: () => Promise.reject(new Error('offline')),
    ...change,
  };
}

describe('finds an installed browser', () => {
  test.each<[string, 'chromium' | 'firefox', string, Partial<Surroundings>]>([
    ['on the search path', 'chromium', '/usr/bin/google-chrome', {}],
    ['Firefox ESR', 'firefox', '/usr/bin/firefox-esr', {}],
    ['in its own folder', 'chromium', '/opt/microsoft/msedge/msedge', {}],
    [
      'on macOS',
      'chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      { platform: 'darwin' },
    ],
    [
      'on Windows',
      'chromium',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } },
    ],
  ])('%s', (_, family, path, change) => {
    expect(findBrowser(family, machine([path], change))).toBe(path);
  });

  test('the named one before all others', () => {
    const env = { PATH: '/usr/bin', BASECHECK_FIREFOX: '/opt/nightly/firefox' };
    expect(findBrowser('firefox', machine(['/usr/bin/firefox', '/opt/nightly/firefox'], { env }))).toBe(
      '/opt/nightly/firefox',
    );
  });

  test('passes over a script that only points at another package', () => {
    const answers = (path: string) => path !== '/usr/bin/chromium-browser';
    const programs = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    expect(findBrowser('chromium', machine(programs, { answers }))).toBe('/usr/bin/google-chrome');
  });
});

describe('installs a missing browser', () => {
  test('as a Debian package when root, lists refreshed first', async () => {
    const programs = ['/usr/bin/apt-get'];
    const commands: string[] = [];
    const installed = machine(programs, {
      isRoot: true,
      canRun: (path) => programs.includes(path),
      run: (command, args) => {
        commands.push([command, ...args].join(' '));
        if (args[0] === 'install') programs.push('/usr/bin/firefox-esr');
        return true;
      },
    });
    expect(await obtainBrowser('firefox', installed)).toBe('/usr/bin/firefox-esr');
    expect(commands[0]).toBe('apt-get update');
    expect(commands[1]).toMatch(/^apt-get install .*firefox-esr$/);
  });

  test('from its makers when not root', async () => {
    const download = () => Promise.resolve('/home/reader/.cache/puppeteer/chrome');
    expect(await obtainBrowser('chromium', machine([], { download }))).toBe(
      '/home/reader/.cache/puppeteer/chrome',
    );
  });
});

describe('says in one sentence what to do', () => {
  test.each([
    ['chromium', 'BASECHECK_CHROMIUM', 'apt-get install chromium'],
    ['firefox', 'BASECHECK_FIREFOX', 'apt-get install firefox-esr'],
  ] as const)('when no %s can be had', async (family, variable, command) => {
    const error = await obtainBrowser(family, machine([])).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoBrowserError);
    const { message } = error as Error;
    expect(message).toContain(variable);
    expect(message).toContain(command);
    expect(message).not.toContain('\n');
    expect(message.match(/\.(?:\s|$)/g)).toHaveLength(1);
  });

  test('when the named program is missing', () => {
    const env = { BASECHECK_CHROMIUM: '/nowhere/chrome' };
    expect(() => findBrowser('chromium', machine([], { env }))).toThrow(
      'BASECHECK_CHROMIUM names /nowhere/chrome, which cannot be run: correct it or unset it.',
    );
  });
});
