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

/** What compromise does to part a text into words, without normal forms, views, tags, matching and contractions. */
const TOKENIZER = `
import splitSentences from './1-one/tokenize/methods/01-sentences/index.js';
import isSentence from './1-one/tokenize/methods/01-sentences/is-sentence.js';
import splitTerms from './1-one/tokenize/methods/02-terms/index.js';
import splitWhitespace from './1-one/tokenize/methods/03-whitespace/index.js';
import { abbreviations } from './1-one/tokenize/model/lexicon.js';
import prefixes from './1-one/tokenize/model/prefixes.js';
import { emoticons, postPunctuation, prePunctuation } from './1-one/tokenize/model/punctuation.js';
import suffixes from './1-one/tokenize/model/suffixes.js';
const model = { one: { abbreviations, prefixes, suffixes, prePunctuation, postPunctuation, emoticons } };
const world = { methods: { one: { tokenize: { isSentence } } }, model };
const termsOf = (text) => splitTerms(text, model).map((term) => splitWhitespace(term, model));
const tokenize = (text) => ({ docs: splitSentences(text, world).map(termsOf) });
export default { tokenize };
`;

/** Where in it a class of all of Unicode is asked for, and what of a text tells that it need not be. */
const CLASSES: [file: RegExp, all: string, instead: string][] = [
  [
    /01-sentences\/02-simple-merge\.js$/,
    String.raw`[\p{L}\p{N}\p{So}]`,
    asked('0-9A-Za-z¦©ª®°²³µ¹º¼-¾À-ÖØ-öø-ÿ'),
  ],
  [/01-sentences\/is-sentence\.js$/, String.raw`\p{L}`, asked('A-Za-zªµºÀ-ÖØ-öø-ÿ')],
  [/02-terms\/02-slashes\.js$/, String.raw`\p{L} ?\/ ?\p{L}+$`, '/[/]/.test(text) && all(text)'],
  [/03-whitespace\/tokenize\.js$/, String.raw`\p{Letter}`, asked('A-Za-zªµºÀ-ÖØ-öø-ÿ')],
  [/03-whitespace\/tokenize\.js$/, String.raw`[\p{Number}\p{Currency_Symbol}]`, asked('0-9$¢-¥²³¹¼-¾')],
];

/** Asks for the Latin part of a class first, and for all of it where something else is in the text: see lib/detect/text/latin.ts. */
function asked(latin: string): string {
  return String.raw`/[${latin}]/.test(text) || (/[^\0-\xff\u2000-\u206f]/.test(text) && all(text))`;
}

/** In the place of an expression something else that has its `test`; the expression is made when it is first needed. */
function madeLate(all: string, instead: string): string {
  const made = `(made ??= new RegExp(${JSON.stringify(all)}, 'u')).test(text)`;
  return `((made) => { const all = (text) => ${made}; return { test: (text) => ${instead} }; })()`;
}

/**
 * Leaves of `compromise/one` only `nlp.tokenize(text).docs`, and of its terms only what they are in the text, the one
 * thing that we use: a tenth of its bytes, and its words are the same (the whole puts empty ones behind contractions,
 * which we drop).
 */
export function withTokenizerOnly(): Plugin {
  return {
    name: 'basecheck-with-tokenizer-only',
    transform(code, id) {
      if (COMPROMISE_ONE.test(id)) return { code: TOKENIZER, map: null };
      const classes = CLASSES.filter(([file]) => file.test(id));
      if (classes.length === 0) return undefined;
      let swift = code;
      for (const [, all, instead] of classes) {
        const literal = `/${all}/u`;
        if (swift.split(literal).length !== 2)
          this.error(`compromise has ${literal} elsewhere than before: adapt CLASSES in lib/build/lean.ts.`);
        swift = swift.replace(literal, () => madeLate(all, instead));
      }
      return { code: swift, map: null };
    },
  };
}

const POLYFILL = /\/webextension-polyfill\/dist\/[\w-]+\.js$/;
/** Between these stands what the polyfill knows of each namespace: how many arguments its methods take. */
const METADATA = ['const apiMetadata = ', '\n      };'] as const;
/** Namespaces that a browser offers only with a permission that we do not ask for, so that there is nothing to wrap. */
const NOT_OURS =
  'bookmarks browsingData cookies devtools downloads history identity idle management notifications sessions topSites webNavigation webRequest'.split(
    ' ',
  );

/** Namespaces that a browser never offers to a script in a page, and two that ours does not use there. */
const NOT_IN_PAGES =
  'alarms browserAction commands contextMenus extension pageAction permissions tabs windows i18n storage'.split(
    ' ',
  );

/**
 * Leaves out of the polyfill what it knows of namespaces that this extension never sees: 4 kB in every script, and 2 kB
 * more in the one that is put into pages, whose file is in `content`.
 */
export function withFewerApis(content: string): Plugin {
  let left = NOT_OURS;
  return {
    name: 'basecheck-with-fewer-apis',
    buildStart({ input }) {
      left = JSON.stringify(input).includes(content) ? [...NOT_OURS, ...NOT_IN_PAGES] : NOT_OURS;
    },
    transform(code, id) {
      if (!POLYFILL.test(id)) return undefined;
      const [before, after] = METADATA;
      const start = code.indexOf(before) + before.length;
      const end = code.indexOf(after, start) + after.indexOf('}') + 1;
      if (start < before.length || end <= start)
        this.error(
          'The polyfill tells of its namespaces in another way: adapt METADATA in lib/build/lean.ts.',
        );
      const all = Object.entries(JSON.parse(code.slice(start, end)) as object);
      const kept = Object.fromEntries(all.filter(([name]) => !left.includes(name)));
      return { code: code.slice(0, start) + JSON.stringify(kept) + code.slice(end), map: null };
    },
  };
}
