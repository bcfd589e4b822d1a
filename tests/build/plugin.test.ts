import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { dataPlugin, moduleSource, recordAssets } from '../../lib/build/plugin.ts';
import { readCard, readRecord } from '../../lib/knowledge/runtime.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** What a build calls first. */
function start(dataDir: string) {
  const { buildStart } = dataPlugin(dataDir);
  if (typeof buildStart !== 'function') throw new Error('The plugin checks nothing when a build starts.');
  return (buildStart as () => void)();
}

describe('a malformed record', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'data-'));
    cpSync(DATA, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('stops the build with file, id and remedy', () => {
    const file = join(dir, 'claims/us-navy-lab.json');
    const claim = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, `${JSON.stringify({ ...claim, rating: 'sure' }, null, 2)}\n`);
    expect(() => start(dir)).toThrow(
      /claims\/us-navy-lab\.json \(us-navy-lab\): rating: .*; compare with lib\/knowledge\/schema/,
    );
    expect(() => recordAssets(dir)).toThrow(/us-navy-lab/);
  });
});

test('sound data let the build start', () => {
  expect(() => start(DATA)).not.toThrow();
});

test('the version module tells version and newest date', async () => {
  const source = await moduleSource('version', mustLoadRecords(DATA), DATA);
  const { default: version } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect(version).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    newest: expect.stringMatching(/^20\d\d/),
  });
});

test('the outline module has a title and a theme for every claim', async () => {
  const records = mustLoadRecords(DATA);
  const source = await moduleSource('outline', records, DATA);
  const { default: outline } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect(Object.keys(outline.claims)).toEqual(records.claims.map(({ id }) => id));
  const themes = outline.themes.map(({ id }: { id: string }) => id);
  for (const { title, theme } of Object.values<{ title: object; theme: string }>(outline.claims)) {
    expect(themes).toContain(theme);
    expect(title).toEqual({ en: expect.any(String), es: expect.any(String) });
  }
});

test('a module that is not served is refused with what is', async () => {
  await expect(moduleSource('gaet', mustLoadRecords(DATA), DATA)).rejects.toThrow(
    'gate, detection and version',
  );
});

test('the record and every card are readable at run time without a notice', () => {
  const assets = recordAssets().filter(({ relativeDest }) =>
    /^data\/(?:record\.json|cards\/)/.test(relativeDest),
  );
  const names = assets.map(({ relativeDest }) => relativeDest);
  expect(names).toContain('data/record.json');
  expect(names.length).toBe(1 + mustLoadRecords(DATA).claims.length);
  expect(new Set(names).size).toBe(names.length);
  for (const { relativeDest, contents } of assets) {
    const json: unknown = JSON.parse(contents);
    const { value, notices } = relativeDest === 'data/record.json' ? readRecord(json) : readCard(json);
    expect([relativeDest, notices]).toEqual([relativeDest, []]);
    expect(value).toEqual(json);
  }
}, 60_000);
