import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { IN_PAGES, withFewerWords } from '../../lib/build/words.ts';
import { importsOf, read } from '../house/files.ts';

/** Every file of ours that a script is made of. */
function partsOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const specifier of importsOf(path))
    if (/^\..*\.tsx?$/.test(specifier)) partsOf(posix.join(posix.dirname(path), specifier), seen);
  return seen;
}

test('the script that is put into pages has every message that its parts can show', () => {
  const parts = [...partsOf('entrypoints/deck.ts')].filter((path) => /\/ui\//.test(path));
  const texts = parts.map(read).join('\n');
  const keys = Object.keys(JSON.parse(read('locales/en.json')));
  const heads = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))));
  const spoken = [...texts.matchAll(/['`]([a-z]+)\.(?:[\w-]+'|\$\{)/gi)].map(([, head]) => head as string);
  const used = [...new Set(spoken)].filter((head) => heads.has(head));
  expect(used.sort(), 'name these and no others in lib/build/words.ts').toEqual([...IN_PAGES].sort());
});

test('others are left out of it, and of nothing else', () => {
  const plugin = withFewerWords() as unknown as {
    buildStart(options: { input: string[] }): void;
    transform(code: string, id: string): { code: string } | undefined;
  };
  const code = '{"card.close":"Close","popup.page":"Page"}';
  plugin.buildStart({ input: ['entrypoints/deck.ts'] });
  expect(plugin.transform(code, '/locales/en.json')?.code).toBe('{"card.close":"Close"}');
  expect(plugin.transform(code, '/data/en.json')).toBeUndefined();
  plugin.buildStart({ input: ['entrypoints/popup/index.html'] });
  expect(plugin.transform(code, '/locales/en.json')).toBeUndefined();
});
