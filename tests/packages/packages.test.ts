import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';
import { unzip } from './unzip.ts';

const folder = mkdtempSync(join(tmpdir(), 'basecheck-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Archives by name. */
type Packed = Record<string, Buffer>;

/** Makes the packages for `browser` of the repository under `root`, as `npm run zip` does; gives them by name. */
function pack(root: string, browser: string): Packed {
  const outDir = mkdtempSync(join(folder, 'out-'));
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const code = "import('wxt').then(({ zip }) => zip(JSON.parse(process.argv[1])))";
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--eval', code, JSON.stringify({ root, browser, outDir })],
    { cwd: root, env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const zips = readdirSync(outDir).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(zips.map((name) => [name, readFileSync(join(outDir, name))]));
}

function packageOf(packed: Packed, ending: string): Buffer {
  const name = Object.keys(packed).find((one) => one.endsWith(`-${ending}.zip`));
  if (!name) throw new Error(`No package ends in ${ending}: ${Object.keys(packed)}`);
  return packed[name] as Buffer;
}

interface Manifest {
  version: string;
  key?: string;
  minimum_chrome_version?: string;
  permissions: string[];
  browser_specific_settings?: {
    gecko: { id: string; data_collection_permissions: { required: string[] } };
  };
}

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
let packed: Record<(typeof BROWSERS)[number], Packed>;
beforeAll(() => {
  const [chrome, edge, firefox] = BROWSERS.map((browser) => pack(ROOT, browser)) as [Packed, Packed, Packed];
  packed = { chrome, edge, firefox };
}, 120_000);

describe.each(BROWSERS)('the package for %s', (browser) => {
  const open = () => unzip(packageOf(packed[browser], browser));

  test('has the id that the store asks for', () => {
    const manifest = JSON.parse(String(open().get('manifest.json'))) as Manifest;
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(manifest.key, 'stores refuse a key').toBeUndefined();
    expect(gecko?.id).toBe(browser === 'firefox' ? 'basecheck@basecheck.org' : undefined);
    expect(gecko?.data_collection_permissions).toEqual(
      browser === 'firefox' ? { required: ['none'] } : undefined,
    );
  });

  test('says in its manifest nothing in one language only', () => {
    const spoken: string[] = [];
    JSON.parse(String(open().get('manifest.json')), (key, value) => {
      if (/^(?:name|short_name|description|default_title)$/.test(key)) spoken.push(value as string);
      return value;
    });
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((text) => !/^(?:__MSG_\w+__|Basecheck)$/.test(text))).toEqual([]);
  });

  test('holds nothing of the workbench, no source map and no code made from text', () => {
    const files = open();
    const paths = [...files.keys()];
    expect(paths).toContain('welcome.html');
    expect(paths.filter((path) => /workbench|\.map$/i.test(path))).toEqual([]);
    const scripts = paths.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const bad = /Rules that fired|\beval\(|new Function\(|sourceMappingURL/;
    expect(scripts.filter((path) => bad.test(String(files.get(path))))).toEqual([]);
  });
});

test('the package for Firefox is made again, byte for byte, from the archive of its sources', () => {
  const archive = packageOf(packed.firefox, 'sources');
  const sources = unzip(archive);
  const root = mkdtempSync(join(folder, 'sources-'));
  for (const [path, content] of sources) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const again = pack(root, 'firefox');
  expect(packageOf(again, 'firefox').equals(packageOf(packed.firefox, 'firefox'))).toBe(true);
  expect(packageOf(again, 'sources').equals(archive)).toBe(true);
  const needless = /^(?:tests|\.output|node_modules|coverage)\//;
  expect([...sources.keys()].filter((path) => needless.test(path))).toEqual([]);
}, 120_000);
