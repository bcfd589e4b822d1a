import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';
import { read } from './files.ts';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const readme = read('README.md');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;

/** What is written for people, beside the README. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  'tests/corpus/README.md',
  '.github/store/README.md',
];

test.each(DOCUMENTS)('every npm command in %s exists', (document) => {
  const text = read(document);
  const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name as string);
  const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name as string);
  const unknown = [...named, ...short].filter((name) => !(name in scripts));
  expect(unknown).toEqual([]);
});

test('every script is named in the README', () => {
  const unnamed = Object.keys(scripts).filter(
    (name) =>
      !readme.includes(`\`${name}\``) && !new RegExp(`npm (?:run (?:--silent )?)?${name}\\b`).test(readme),
  );
  expect(unnamed).toEqual([]);
});

test('every dependency is named in the README with its reason', () => {
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !new RegExp(`^\\| .*\`${name}\`.* \\| +\\S`, 'm').test(readme),
  );
  expect(unnamed).toEqual([]);
});

test('every permission is named in the README with its reason', () => {
  const config = read('wxt.config.ts');
  const lists = [...config.matchAll(/(?:[pP]ermissions|PERMISSIONS)[^=:\n]*[=:]\s*\[([^\]]*)\]/g)].map(
    ([, list]) => list as string,
  );
  const asked = lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name as string));
  const unnamed = asked.filter(
    (name) => !new RegExp(`^\\| \`${name.replace(/[*/:<>]/g, '\\$&')}\` +\\| +\\S`, 'm').test(readme),
  );
  expect(unnamed).toEqual([]);
});

test.each(DOCUMENTS)('every file that %s links to exists', (document) => {
  const text = read(document);
  const links = [
    ...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g),
    ...text.matchAll(/\bsrc(?:set)?="([^"]+)"/g),
  ];
  const paths = links.map(([, path]) => join(ROOT, dirname(document), path as string));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['CONTRIBUTING.md'])('every file that %s names exists', (document) => {
  const named = [
    ...read(document).matchAll(/`((?:data|lib|tests|locales|public|entrypoints|\.github|\.ci)\/[^`<*]*)`/g),
  ];
  expect(named.map(([, path]) => path as string).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
