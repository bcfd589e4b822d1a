import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import en from '../../locales/en.json';
import { read, sources } from '../house/files.ts';

/** A node of a syntax tree, with what the tests below ask of it. */
interface Node {
  type: string;
  value?: unknown;
  name?: Node | string;
  key?: Node;
  left?: Node;
  right?: Node;
  callee?: Node;
  property?: Node;
  arguments?: Node[];
  children?: Node[];
  properties?: Node[];
}

/** A page for developers, in English only, that no package holds. */
const WORKBENCH = 'entrypoints/workbench/';
const files = sources('lib/ui', 'lib/browser', 'entrypoints')
  .filter((path) => !path.startsWith(WORKBENCH))
  .map((path) => ({
    path,
    code: read(path),
    program: parseSync(path, read(path)).program as unknown as Node,
  }));

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function nodesOf(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function nameOf(node: Node | string | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.type === 'Literal' ? String(node.value) : nameOf(node.name);
}

/** The product is called the same in every language. */
const NAME = 'Basecheck';

/** Words of a language, as opposed to keys of messages, ids, classes and signs. */
function isWords(text: unknown): text is string {
  if (typeof text !== 'string' || text === NAME || text in en) return false;
  return /\p{L}{2}/u.test(text.replace(/<\/?\w+>/g, ''));
}

/** Texts that an expression may come to; what it compares and what it calls with are none. */
function textsOf(node: Node): string[] {
  if (node.type === 'Literal') return isWords(node.value) ? [node.value] : [];
  if (node.type === 'TemplateElement') {
    const { cooked } = node.value as { cooked: string };
    return isWords(cooked) ? [cooked] : [];
  }
  if (/^(?:JSX|Call|New|Arrow|Member|Function)/.test(node.type)) return [];
  if (node.type === 'ConditionalExpression') return childrenOf(node).slice(1).flatMap(textsOf);
  if (node.type === 'LogicalExpression') return node.right ? textsOf(node.right) : [];
  if (node.type === 'BinaryExpression' && !/^\+/.test(String((node as { operator?: string }).operator)))
    return [];
  return childrenOf(node).flatMap(textsOf);
}

/** Attributes and properties that a reader sees or hears. */
const SPOKEN =
  /^(?:aria-?label|aria-?description|aria-valuetext|title|placeholder|alt|label|textContent|innerText|description)$/i;

/** Words that a node puts before the reader without a catalogue. */
function wordsIn(node: Node): string[] {
  const { type, value, left, right, callee, children } = node;
  if (type === 'JSXText') return isWords(value) ? [value.trim()] : [];
  if (type === 'JSXElement' || type === 'JSXFragment')
    return (children ?? []).filter((child) => child.type === 'JSXExpressionContainer').flatMap(textsInside);
  if (type === 'JSXAttribute' && SPOKEN.test(nameOf(node.name)) && isNode(value)) return textsInside(value);
  if (type === 'Property' && SPOKEN.test(nameOf(node.key)) && isNode(value)) return textsOf(value);
  if (type === 'AssignmentExpression' && SPOKEN.test(nameOf(left?.property)) && right) return textsOf(right);
  if (type === 'CallExpression' && nameOf(callee?.property) === 'setAttribute') {
    const [name, text] = node.arguments ?? [];
    return SPOKEN.test(nameOf(name)) && text ? textsOf(text) : [];
  }
  return [];
}

/** Texts of an attribute's value or of what stands in braces. */
function textsInside(node: Node): string[] {
  return node.type === 'Literal' ? textsOf(node) : childrenOf(node).flatMap(textsOf);
}

test.each([
  ['<p>Some words</p>', ['Some words']],
  ['<p title="Some words" class="not these" />', ['Some words']],
  [`<p aria-label={on ? "Some words" : \`more \${words}\`} />`, ['Some words', 'more ']],
  ['<p>{on === "not these" && "Some words"}</p>', ['Some words']],
  ['<p>{t("not.this")} · {"Basecheck"}</p>', []],
  ['node.setAttribute("aria-label", "Some words"); node.setAttribute("role", "dialog")', ['Some words']],
  [
    'document.title = "Some words"; menus.create({ id: "not-this", title: "More words" })',
    ['Some words', 'More words'],
  ],
] as const)('the test finds what is written in: %s', (code, expected) => {
  const { program } = parseSync('x.tsx', code) as unknown as { program: Node };
  expect(nodesOf(program).flatMap(wordsIn)).toEqual(expected);
});

test('no words for readers are written into the code', () => {
  const found = files.flatMap(({ path, program }) =>
    nodesOf(program)
      .flatMap(wordsIn)
      .map((words) => `${path}: ${words}`),
  );
  expect(found, 'move these into locales/*.json').toEqual([]);
});

function gapsOf(message: string | Record<string, string>): string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const gaps = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string));
  return [...new Set(typeof message === 'string' ? gaps : [...gaps, 'count'])].sort();
}

test('every message gets what fills its gaps and chooses its plural form, and no more', () => {
  const bad = files.flatMap(({ path, program }) =>
    nodesOf(program).flatMap((node) => {
      const [key, values] = node.arguments ?? [];
      const name = nameOf(node.callee?.type === 'MemberExpression' ? node.callee.property : node.callee);
      if (node.type !== 'CallExpression' || name !== 't' || key?.type !== 'Literal') return [];
      const given = (values?.properties ?? []).map(({ key: property }) => nameOf(property)).sort();
      const wanted = gapsOf((en as Record<string, string | Record<string, string>>)[String(key.value)] ?? '');
      return given.join() === wanted.join() ? [] : [`${path}: ${key.value} wants ${wanted}, gets ${given}`];
    }),
  );
  expect(bad).toEqual([]);
});

test('dates and numbers are worded in one place only', () => {
  const elsewhere = files.filter(
    ({ path, code }) => path !== 'lib/ui/i18n.ts' && /\bIntl\.|\.toLocale\w+\(/.test(code),
  );
  expect(
    elsewhere.map(({ path }) => path),
    'use the translator of lib/ui/i18n.ts',
  ).toEqual([]);
});
