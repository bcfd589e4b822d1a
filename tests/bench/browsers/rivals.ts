import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../../lib/launch/build.ts';

/** What else could look at every page. Each runs as the content script of an extension of its own. */
const RIVALS = {
  /** The least that reading a page can cost: every text node, once. */
  walk: `
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.data.length;
    globalThis.__length = length;`,
  /** Five keywords, marked in the page's own text. */
  markjs: `
    import Mark from ${JSON.stringify(fileURLToPath(import.meta.resolve('mark.js')))};
    if (document.body) new Mark(document.body).mark(['Peru', 'base', 'troops', 'military', 'Navy']);`,
  /** What the documentation of compromise suggests to somebody in a hurry. */
  naive: `
    import nlp from 'compromise';
    const doc = nlp(document.body?.innerText ?? '');
    globalThis.__found = doc.match('(base|bases|troops|military|navy)').length
      + doc.match('#Place').length + doc.sentences().length;`,
};

export type Rival = keyof typeof RIVALS;

/** Bundles each rival; its code, minified. */
export async function bundleRivals(): Promise<Record<Rival, string>> {
  const names = Object.keys(RIVALS) as Rival[];
  const codes = await Promise.all(names.map((name) => bundle(name, RIVALS[name])));
  return Object.fromEntries(names.map((name, at) => [name, codes[at]])) as Record<Rival, string>;
}

/** Writes an unpacked extension under `into` that runs `code` in the same frames as ours; gives its folder. */
export function writeExtension(into: string, name: string, code: string): string {
  const folder = join(into, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'script.js'), code);
  const content = {
    matches: ['<all_urls>'],
    js: ['script.js'],
    run_at: 'document_idle',
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  };
  const manifest = { manifest_version: 3, name, version: '1', content_scripts: [content] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** One script from the source of a module that may import files of this repository and packages. */
export async function bundle(name: string, code: string, plugins: Plugin[] = []): Promise<string> {
  const entry = `virtual:${name}`;
  const path = join(ROOT, `${name}.js`);
  const source = {
    name: 'source',
    resolveId: (id: string) => (id === entry ? path : undefined),
    load: (id: string) => (id === path ? code : undefined),
  };
  const result = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [source, ...plugins],
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`Bundling ${name} gave nothing.`);
  return output.output[0].code;
}
