import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../locales/en.json';
import es from '../../locales/es.json';

type Catalogue = Record<string, string | Record<string, string>>;
const catalogues: Record<string, Catalogue> = { en, es };
const ROOT = new URL('../..', import.meta.url).pathname;

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
}

/** A page for developers, in English only, that no package holds. */
const WORKBENCH = '/entrypoints/workbench/';
const files = [...sourcesIn('lib/ui'), ...sourcesIn('entrypoints')].filter(
  (file) => !file.replaceAll('\\', '/').includes(WORKBENCH),
);
const texts = files.map((file) => readFileSync(file, 'utf8'));

function formsOf(message: string | Record<string, string>): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function gapsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

test('both languages have the same keys in the same order', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
});

test('no message is empty, and none is left in the other language', () => {
  const same = Object.keys(en).filter((key) => {
    const [a, b] = [en, es].map((catalogue: Catalogue) => JSON.stringify(catalogue[key]));
    return a === b;
  });
  expect(same, 'translate these, in locales/es.json').toEqual([]);
  for (const catalogue of Object.values(catalogues))
    for (const [key, message] of Object.entries(catalogue))
      for (const form of formsOf(message)) expect(form.trim(), key).not.toBe('');
});

test('both languages fill the same gaps', () => {
  for (const key of Object.keys(en)) {
    const gaps = Object.values(catalogues).map((catalogue) =>
      gapsOf(formsOf(catalogue[key] as string).join(' ')).filter((gap) => gap !== '{count}'),
    );
    expect(gaps[1], key).toEqual(gaps[0]);
  }
});

test('plural messages have every form that their language needs', () => {
  for (const [lang, catalogue] of Object.entries(catalogues)) {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(catalogue))
      if (typeof message !== 'string') expect(Object.keys(message).sort(), `${lang} ${key}`).toEqual(needed);
  }
});

test('every key is used', () => {
  const all = texts.join('\n');
  const prefixes = [...all.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] as string);
  const unused = Object.keys(en).filter(
    (key) => !all.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused, 'remove these keys from locales/*.json').toEqual([]);
});

test('the manifest speaks both languages within the limit of the stores', () => {
  const manifests = ['en', 'es'].map(
    (lang) =>
      JSON.parse(readFileSync(join(ROOT, `public/_locales/${lang}/messages.json`), 'utf8')) as Record<
        string,
        { message: string }
      >,
  );
  expect(Object.keys(manifests[1] ?? {})).toEqual(Object.keys(manifests[0] ?? {}));
  for (const manifest of manifests) expect(manifest.description?.message.length).toBeLessThanOrEqual(132);
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const asked = [...config.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
  expect(new Set(asked)).toEqual(new Set(Object.keys(manifests[0] ?? {})));
});
