import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';

/** Greatest size of a script as it is shipped, in bytes, and where it is put. */
const BUDGETS = [
  ['gate.js', 3_000, 'into every page'],
  ['annotator.js', 200_000, 'into every page that may hold a claim'],
] as const;

test.each(['chrome-mv3', 'firefox-mv2'].flatMap((target) => BUDGETS.map((row) => [target, ...row] as const)))(
  '%s: %s takes at most %i bytes, since it is put %s',
  (target, script, most) => {
    expect(statSync(join(ROOT, '.output', target, 'content-scripts', script)).size).toBeLessThanOrEqual(most);
  },
);

/** Greatest size of the words and cues of a language, in bytes; its weights come on top. */
const WORDS = [
  ['en', 79_000],
  ['es', 88_000],
] as const;

test.each(WORDS)('words and cues of %s take at most %i bytes', (lang, most) => {
  const file = join(ROOT, '.output', 'chrome-mv3', 'data', `language.${lang}.json`);
  const { weights: _, ...words } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(Buffer.byteLength(JSON.stringify(words))).toBeLessThanOrEqual(most);
});
