import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { withFewerApis, withoutInnerHtml, withTokenizerOnly } from '../../lib/build/lean.ts';

type Transform = (
  this: { error(text: string): never },
  code: string,
  id: string,
) => { code: string } | undefined;

const id = join(dirname(createRequire(import.meta.url).resolve('preact')), 'preact.mjs');
const context = {
  error(text: string): never {
    throw new Error(text);
  },
};
const run = (code: string, path = id) =>
  (withoutInnerHtml().transform as Transform).call(context, code, path);

test('Preact as shipped sets no HTML', () => {
  const code = readFileSync(id, 'utf8');
  expect(code).toMatch(/\.innerHTML=[^=]/);
  expect(run(code)?.code).not.toMatch(/\.innerHTML=[^=]/);
});

test('a Preact that does it otherwise stops the build', () => {
  expect(() => run('node["innerHTML"] = html')).toThrow('adapt ASSIGNS_HTML');
});

test('other files stay as they are', () => {
  expect(run('a.innerHTML=b.__html', '/lib/ui/card.tsx')).toBeUndefined();
});

describe('the polyfill as shipped', () => {
  const path = createRequire(import.meta.url).resolve('webextension-polyfill');
  const transform = (code: string) =>
    (withFewerApis('in-pages').transform as Transform).call(context, code, path)?.code;
  const source = readFileSync(path, 'utf8');

  test('knows the namespaces that the extension uses, and no others that are long', () => {
    const code = transform(source) ?? '';
    for (const name of [
      'alarms',
      'commands',
      'contextMenus',
      'i18n',
      'runtime',
      'storage',
      'tabs',
      'windows',
    ])
      expect(code).toContain(`"${name}":{`);
    expect(code).not.toMatch(/"(?:bookmarks|webRequest|downloads)":/);
    expect(source).toMatch(/"bookmarks":/);
  });

  test('knows less in the script that is put into pages', () => {
    const plugin = withFewerApis('in-pages');
    const start = plugin.buildStart as unknown as (options: { input: string }) => void;
    const made = () => (plugin.transform as Transform).call(context, source, path)?.code ?? '';
    start({ input: 'entrypoints/in-pages/index.ts' });
    expect(made()).toContain('"runtime":{');
    expect(made()).not.toMatch(/"(?:tabs|windows)":/);
    start({ input: 'entrypoints/background.ts' });
    expect(made()).toContain('"tabs":{');
  });

  test('stops the build when it tells of them in another way', () => {
    expect(() => transform('const metadata = {}')).toThrow('adapt METADATA');
  });
});

describe('compromise as shipped', () => {
  const entry = import.meta.resolve('compromise/one');
  const corpus = new URL('../corpus/', import.meta.url);
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const hostile = [
    '',
    ' ',
    "I'd've said 5pm-6pm, l'an 12kg isn't gonna",
    'a\u00adb\u00a0c 2007–2009 (2nd) #tag',
    'Ж. Привет, мир! «Ж» №5 ½ € 5 ₽5 (五) 五。六',
    '¼ ² £5 ©. ® ° “…” ☂ ☂. 𝔸bc. \ud800 x. \ud83d\ude00 y',
    ...Array.from({ length: 0x300 }, (_, code) => {
      const sign = String.fromCharCode(code);
      return `${sign} a${sign} ${sign}b. ${sign}. X ${sign}${sign}`;
    }),
  ];
  type Nlp = { tokenize(text: string): { docs: { text: string }[][] } };
  const words = (nlp: Nlp, text: string) =>
    nlp
      .tokenize(text)
      .docs.flat()
      .map((term) => term.text)
      .filter(Boolean);

  test('parts every text of the corpus as the whole of compromise does', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [withTokenizerOnly()],
      build: { write: false, minify: false, lib: { entry: fileURLToPath(entry), formats: ['es'] } },
    });
    const [output] = [built].flat();
    if (!output || !('output' in output)) throw new Error('Nothing was built.');
    const { code } = output.output[0];
    expect(code.length, 'a tenth of the whole').toBeLessThan(40_000);
    const { default: own } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: Nlp;
    };
    const ours = [...texts, ...hostile].map((text) => words(own, text));
    const { default: whole } = (await import('compromise/one')) as unknown as { default: Nlp };
    expect(ours).toEqual([...texts, ...hostile].map((text) => words(whole, text)));
  }, 60_000);

  test('that asks for classes elsewhere stops the build', () => {
    const { transform } = withTokenizerOnly() as unknown as { transform: Transform };
    expect(() => transform.call(context, '/\\p{L}+/u', 'src/01-sentences/is-sentence.js')).toThrow(
      'adapt CLASSES',
    );
  });

  test('other files stay as they are', () => {
    expect(withTokenizerOnly().transform).toBeInstanceOf(Function);
    expect((withTokenizerOnly().transform as (code: string, id: string) => unknown)('', '/one.js')).toBe(
      undefined,
    );
  });
});
