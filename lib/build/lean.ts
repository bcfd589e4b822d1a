import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Starts the content script whose file ends in `entry` without wxt's wrapper, whose context and logger are more than
 * twice the script. Its `main` is called without a context.
 */
export function withoutWrapper(entry: string): Plugin {
  return {
    name: 'basecheck-without-wrapper',
    enforce: 'pre',
    load(id) {
      const at = id.indexOf(WRAPPER);
      if (at < 0 || !id.endsWith(entry)) return undefined;
      const script = JSON.stringify(id.slice(at + WRAPPER.length));
      return `import definition from ${script};\nexport default definition.main();`;
    },
  };
}

const PREACT = /\/preact\/dist\/preact\.m?js$/;
/** How Preact obeys `dangerouslySetInnerHTML`, whatever names its minifier chose. */
const ASSIGNS_HTML = /\(\w+\.innerHTML=\w+\.__html\)/g;

/**
 * Takes out of Preact the one place where it turns a string into elements, so that no component can ever do so and
 * the stores' linters find nothing to warn of. A component that tries throws.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'basecheck-without-inner-html',
    transform(code, id) {
      if (!PREACT.test(id)) return undefined;
      if (code.match(ASSIGNS_HTML)?.length !== 1)
        this.error(
          'Preact sets innerHTML in another way than before: adapt ASSIGNS_HTML in lib/build/lean.ts.',
        );
      const refusal = "(()=>{throw new Error('No component may set innerHTML: give it children.')})()";
      return { code: code.replace(ASSIGNS_HTML, () => refusal), map: null };
    },
  };
}

/** The entry of compromise's smallest part. */
const COMPROMISE_ONE = /\/compromise\/src\/one\.js$/;

/** What compromise does to part a text into words, without its views, tags, matching and contractions. */
const TOKENIZER = `
import methods from './1-one/tokenize/methods/index.js';
import model from './1-one/tokenize/model/index.js';
const world = { methods, model };
const tokenize = (text) => ({ docs: methods.one.tokenize.fromString(text, world) });
export default { tokenize };
`;

/**
 * Leaves of `compromise/one` only `nlp.tokenize(text).docs`, the one thing that we use: a tenth of its bytes, and its words
 * are the same (the whole puts empty ones behind contractions, which we drop).
 */
export function withTokenizerOnly(): Plugin {
  return {
    name: 'basecheck-with-tokenizer-only',
    transform: (_, id) => (COMPROMISE_ONE.test(id) ? { code: TOKENIZER, map: null } : undefined),
  };
}

const POLYFILL = /\/webextension-polyfill\/dist\/[\w-]+\.js$/;
/** What the polyfill knows of each namespace: how many arguments its methods take. */
const METADATA = /(const apiMetadata = )(\{[\s\S]*?\n {6}\})(?=;)/;
/** Namespaces that a browser offers only with a permission that we do not ask for, so that there is nothing to wrap. */
const NOT_OURS = [
  ...[
    'bookmarks',
    'browsingData',
    'cookies',
    'devtools',
    'downloads',
    'history',
    'identity',
    'idle',
    'management',
  ],
  ...['notifications', 'sessions', 'topSites', 'webNavigation', 'webRequest'],
];

/** Leaves out of the polyfill what it knows of namespaces that this extension never sees: 4 kB in every script. */
export function withFewerApis(): Plugin {
  return {
    name: 'basecheck-with-fewer-apis',
    transform(code, id) {
      if (!POLYFILL.test(id)) return undefined;
      const [, start, metadata = ''] = METADATA.exec(code) ?? [];
      if (!start)
        this.error(
          'The polyfill tells of its namespaces in another way: adapt METADATA in lib/build/lean.ts.',
        );
      const kept = Object.entries(JSON.parse(metadata) as object).filter(
        ([name]) => !NOT_OURS.includes(name),
      );
      return {
        code: code.replace(METADATA, () => start + JSON.stringify(Object.fromEntries(kept))),
        map: null,
      };
    },
  };
}
