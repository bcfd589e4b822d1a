import compat from '@mdn/browser-compat-data' with { type: 'json' };
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../wxt.config.ts';
import { listFiles, read, sources } from './files.ts';

type Family = 'chrome' | 'edge' | 'firefox' | 'firefox_android';
interface Statement {
  version_added: string | boolean | null;
  flags?: unknown;
  prefix?: string;
}
/** An entry of MDN's compatibility data. */
interface Feature {
  __compat: { support: Partial<Record<Family, Statement | Statement[]>> };
}

/** The entry at a path such as `css.properties.color`. */
function featureAt(path: string): Feature | undefined {
  let at: unknown = compat;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return Object.hasOwn(at as object, '__compat') ? (at as Feature) : undefined;
}

function manifestFor(browser: string): UserManifest {
  const make = config.manifest as (env: { browser: string }) => UserManifest;
  return make({ browser });
}

const { gecko, gecko_android } = manifestFor('firefox').browser_specific_settings ?? {};
/** The oldest versions that the manifests let in. */
const OLDEST: Record<Family, number> = {
  chrome: Number(manifestFor('chrome').minimum_chrome_version),
  edge: Number(manifestFor('edge').minimum_chrome_version),
  firefox: Number(gecko?.strict_min_version),
  firefox_android: Number(gecko_android?.strict_min_version),
};
const FAMILIES = Object.keys(OLDEST) as Family[];

/** The first version with a feature, whole or in part; infinite where it has none, a prefix or a flag. */
function firstVersion({ __compat }: Feature, family: Family): number {
  const statements = [__compat.support[family] ?? []].flat().filter(({ flags, prefix }) => !flags && !prefix);
  const versions = statements.map(({ version_added }) =>
    typeof version_added === 'string' ? Number.parseFloat(version_added.replace('≤', '')) : Infinity,
  );
  return Math.min(Infinity, ...versions);
}

/** Families whose oldest version knows none of `features`, which share a name; none when nothing is known of it. */
function lackingIn(features: readonly (Feature | undefined)[]): Family[] {
  const known = features.filter((feature) => feature !== undefined);
  if (known.length === 0) return [];
  return FAMILIES.filter((family) =>
    known.every((feature) => firstVersion(feature, family) > OLDEST[family]),
  );
}

interface Node {
  type: string;
  name?: string;
  computed?: boolean;
  optional?: boolean;
  object?: Node;
  property?: Node;
  callee?: Node;
}

/** Every node of a syntax tree. */
function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree) yield tree as Node;
  for (const child of Object.values(tree)) yield* nodesOf(child);
}

function nameOf(node: Node | undefined): string {
  return node?.type === 'Identifier' ? (node.name ?? '') : '';
}

const shipped = sources(
  'entrypoints',
  ...['browser', 'ui', 'page', 'detect', 'knowledge'].map((room) => `lib/${room}`),
)
  .filter((path) => !path.startsWith('lib/knowledge/lint/'))
  .map((path) => ({ path, code: read(path), nodes: [...nodesOf(parseSync(path, read(path)).program.body)] }));

test('both families say which versions they let in', () => {
  expect(Object.values(OLDEST).every(Number.isFinite)).toBe(true);
});

/** Where MDN keeps what has another name there. */
const FILED_UNDER: Record<string, string> = { contextMenus: 'menus' };

/** What some browser lacks, and what happens there. Each is reached by `?.` or after a look whether it is there. */
const OPTIONAL: Record<string, string> = {
  commands: 'Firefox for Android has no keys: the marks are reached by touch',
  contextMenus: 'Firefox for Android has no such menu: a text is pasted into the popup',
  omnibox: 'Firefox for Android has no keywords: the popup looks up',
  windows: 'Firefox for Android has tabs only',
};

/** `browser.tabs.query` as `['tabs', 'query', false]`; true where the namespace is not taken for granted. */
function extensionCalls({ code, nodes }: (typeof shipped)[0]): [string, string, boolean][] {
  return nodes.flatMap(({ type, object, property, computed, optional }): [string, string, boolean][] => {
    if (type !== 'MemberExpression' || computed || object?.type !== 'MemberExpression') return [];
    if (nameOf(object.object) !== 'browser') return [];
    const namespace = nameOf(object.property);
    const isLookedFor =
      code.includes(`if (browser.${namespace})`) || code.includes(`if (!browser.${namespace})`);
    return [[namespace, nameOf(property), optional === true || isLookedFor]];
  });
}

test('the oldest browser that is let in knows every call of the extension API', () => {
  const bad = shipped.flatMap((file) =>
    extensionCalls(file).flatMap(([namespace, member, isLookedFor]) => {
      const lacking = lackingIn([
        featureAt(`webextensions.api.${FILED_UNDER[namespace] ?? namespace}.${member}`),
      ]);
      if (lacking.length === 0 || (namespace in OPTIONAL && isLookedFor)) return [];
      return [
        `${file.path}: ${namespace}.${member} is not in ${lacking}: raise the version or look whether it is there.`,
      ];
    }),
  );
  expect(bad).toEqual([]);
});

test('the oldest browser knows every method of the language', () => {
  const builtins = Object.keys(compat.javascript.builtins ?? {});
  const bad = shipped.flatMap(({ path, nodes }) =>
    nodes.flatMap(({ type, callee }) => {
      if (type !== 'CallExpression' || callee?.type !== 'MemberExpression' || callee.computed) return [];
      const name = nameOf(callee.property);
      const lacking = lackingIn(builtins.map((one) => featureAt(`javascript.builtins.${one}.${name}`)));
      return lacking.length > 0 ? [`${path}: .${name}() is not in ${lacking}.`] : [];
    }),
  );
  expect([...new Set(bad)]).toEqual([]);
});

test.each([
  ['custom highlights', 'new Highlight(', 'api.Highlight'],
  ['their registry', 'CSS.highlights', 'api.CSS.highlights_static'],
  ['popovers', '.showPopover(', 'api.HTMLElement.showPopover'],
])('the oldest browser knows %s', (_, words, path) => {
  const used = shipped.filter(({ code }) => code.includes(words));
  if (used.length > 0) expect(lackingIn([featureAt(path)]), used.map((file) => file.path).join()).toEqual([]);
  expect(featureAt(path), 'MDN has moved it').toBeDefined();
});

/** Declarations that may be ignored: the page is as good without. */
const PROGRESSIVE = new Set(['scrollbar-width', 'text-wrap']);

function declarationsIn(code: string): [string, string][] {
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
}

test.each(listFiles('lib/ui').filter((path) => path.endsWith('.css')))(
  'the oldest browser knows %s',
  (sheet) => {
    const types = Object.keys(compat.css.types ?? {});
    const code = read(sheet);
    const bad = declarationsIn(code).flatMap(([name, value]) => {
      if (name.startsWith('-') || PROGRESSIVE.has(name) || code.includes(`-webkit-${name}`)) return [];
      const property = `css.properties.${name}`;
      const values = (value.match(/[a-z-]+/g) ?? []).map((word) => [
        featureAt(`${property}.${word}`),
        ...types.map((type) => featureAt(`css.types.${type}.${word}`)),
      ]);
      const lacking = [[featureAt(property)], ...values].flatMap(lackingIn);
      return lacking.length > 0 ? [`${name}: ${value} is not in ${[...new Set(lacking)]}`] : [];
    });
    expect(bad).toEqual([]);
  },
);
