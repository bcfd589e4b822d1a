import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Family } from './surroundings.ts';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

const TARGET: Record<Family, { browser: string; folder: string }> = {
  chromium: { browser: 'chrome', folder: '.output/chrome-mv3' },
  firefox: { browser: 'firefox', folder: '.output/firefox-mv2' },
};

/** Everything that goes into the extension. */
const INPUTS = ['entrypoints', 'lib', 'data', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'];

/** Time of the newest change at or under `path`, in milliseconds since 1970; 0 when it does not exist. */
function newestChange(path: string): number {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  return statSync(manifest).mtimeMs > Math.max(...INPUTS.map((input) => newestChange(join(ROOT, input))));
}

/**
 * Folder of the built extension for `family`, built now when a source is newer.
 * @throws when the build fails; what the build printed tells why.
 */
export function ensureBuilt(family: Family): string {
  const { browser, folder } = TARGET[family];
  const output = join(ROOT, folder);
  if (isFresh(output)) return output;
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' }, // as it is shipped, also when tests have it built
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed; its messages above say why.`);
  return output;
}
