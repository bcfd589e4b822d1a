import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { ROOT } from '../../lib/launch/build.ts';
import config from '../../wxt.config.ts';
import { listFiles, read } from './files.ts';

const LANGUAGES = ['en', 'es'] as const;

/** The parts of a text under its second-level headings, by heading, in order. */
function partsOf(path: string): [string, string][] {
  return read(path)
    .split(/^## /m)
    .slice(1)
    .map((part): [string, string] => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    });
}

const ASKED = ['chrome', 'edge', 'firefox'].flatMap((browser) => {
  const make = config.manifest as (env: { browser: string }) => UserManifest;
  const { permissions = [], host_permissions = [] } = make({ browser });
  return [...permissions, ...host_permissions] as string[];
});

describe.each(LANGUAGES)('the listing in %s', (lang) => {
  const parts = partsOf(`.github/store/listing.${lang}.md`);
  const [name, summary, description, terms, purpose, permissions] = parts.map(([, text]) => text);
  const messages = JSON.parse(read(`public/_locales/${lang}/messages.json`)) as Record<
    string,
    { message: string }
  >;

  test('says what the manifest says', () => {
    expect(parts).toHaveLength(6);
    expect(name).toBe(messages.name?.message);
    expect(summary).toBe(messages.description?.message);
  });

  test('keeps within the limits of the stores', () => {
    expect(summary?.length, 'Chrome: 132, Firefox: 250').toBeLessThanOrEqual(132);
    expect(description?.length, 'Edge: from 250').toBeGreaterThan(250);
    expect(description?.length, 'Edge: up to 10,000').toBeLessThan(10_000);
    expect(description, 'the stores show no Markdown').not.toMatch(/[*_`#[\]|]/);
    const list = terms?.split(', ') ?? [];
    expect(list.length, 'Edge: 7').toBeLessThanOrEqual(7);
    expect(Math.max(...list.map((term) => term.length)), 'Edge: 30').toBeLessThanOrEqual(30);
    expect(purpose?.length, 'Chrome: 1,000').toBeLessThan(1000);
  });

  test('justifies every permission and no other', () => {
    const rows = [...(permissions ?? '').matchAll(/^\| `([^`]+)` +\| (\S.*) \|$/gm)];
    expect(rows.map(([, permission]) => permission).sort()).toEqual([...new Set(ASKED)].sort());
    for (const [, permission, why = ''] of rows)
      expect(why.trim().length, `${permission}; Chrome: 1,000`).toBeLessThan(1000);
  });
});

test('both languages say as much of privacy', () => {
  const [en, es] = LANGUAGES.map((lang) => read(`.github/store/privacy.${lang}.md`));
  const shape = (text = '') => text.split('\n').map((line) => /^(?:# |- |\*\*|$)/.exec(line)?.[0] ?? 'text');
  expect(shape(es)).toEqual(shape(en));
});

const TILE = '.github/store/screenshots/tile.png';

/** Width and height in the head of a PNG file. */
function sizeOf(path: string): string {
  const head = readFileSync(join(ROOT, path)).subarray(0, 24);
  return `${head.readUInt32BE(16)}x${head.readUInt32BE(20)}`;
}

test('the pictures are of the size of the stores, the same in each language and theme', () => {
  const pictures = listFiles('.github/store/screenshots').filter((path) => path !== TILE);
  expect(sizeOf(TILE)).toBe('440x280');
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => sizeOf(path) !== '1280x800')).toEqual([]);
  const kinds = Map.groupBy(pictures, (path) => /\/(e[ns]-(?:light|dark))-/.exec(path)?.[1] ?? path);
  const names = [...kinds.values()].map((paths) =>
    paths.map((path) => path.replace(/^.*\/e[ns]-(?:light|dark)-/, '')),
  );
  expect([...kinds.keys()].sort()).toEqual(['en-dark', 'en-light', 'es-dark', 'es-light']);
  for (const list of names) expect(list).toEqual(names[0]);
});
