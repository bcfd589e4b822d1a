import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../lib/launch/build.ts';

/** What else could look at every page. Each runs as the content script of an extension of its own. */
const RIVALS = {
  /** The least that reading a page can cost: every text node, once. */
  walk: `
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.data.length;
    globalThis.__length = length;`,
  /** What the documentation of compromise suggests to somebody in a hurry. */
  naive: `
    import nlp from 'compromise';
    const doc = nlp(document.body?.innerText ?? '');
    globalThis.__found = doc.match('(base|bases|troops|military|navy)').length
      + doc.match('#Place').length + doc.sentences().length;`,
};

type Rival = keyof typeof RIVALS;

export interface RivalExtension {
  name: Rival;
  /** Folder of the unpacked extension. */
  folder: string;
  /** Of its script, minified. */
  bytes: number;
}

/** Bundles the rivals into unpacked extensions under `into`. */
export async function buildRivals(into: string): Promise<RivalExtension[]> {
  const built: RivalExtension[] = [];
  for (const name of Object.keys(RIVALS) as Rival[]) {
    const code = await bundle(name);
    const folder = join(into, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'script.js'), code);
    const content = {
      matches: ['<all_urls>'],
      js: ['script.js'],
      run_at: 'document_idle',
      // in the same frames as ours
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    };
    const manifest = { manifest_version: 3, name, version: '1', content_scripts: [content] };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    built.push({ name, folder, bytes: Buffer.byteLength(code) });
  }
  return built;
}

async function bundle(name: Rival): Promise<string> {
  const entry = `virtual:${name}`;
  const source = {
    name: 'source',
    resolveId: (id: string) => (id === entry ? join(ROOT, `${name}.js`) : undefined),
    load: (id: string) => (id === join(ROOT, `${name}.js`) ? RIVALS[name] : undefined),
  };
  const result = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [source],
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
