import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

test('every npm command in the README exists', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name as string);
  const short = [...readme.matchAll(/npm (start|test)\b/g)].map(([, name]) => name as string);
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

test('every file that the README links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, path]) => path as string);
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
