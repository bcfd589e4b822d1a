import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutInnerHtml } from '../../lib/build/lean.ts';

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
