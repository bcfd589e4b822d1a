import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';

/** Greatest size of a script as it is shipped, in bytes, and where it is put. */
const BUDGETS = [
  ['content-scripts/gate.js', 3_000, 'into every page'],
  ['content-scripts/annotator.js', 120_000, 'into every page that may hold a claim'],
  ['deck.js', 75_000, 'into pages where a card is opened'],
] as const;
const TARGETS = ['chrome-mv3', 'firefox-mv2'] as const;

function sizeOf(target: string, path: string): number {
  return statSync(join(ROOT, '.output', target, path)).size;
}

test.each(TARGETS.flatMap((target) => BUDGETS.map((row) => [target, ...row] as const)))(
  '%s: %s takes at most %i bytes, since it is put %s',
  (target, script, most) => expect(sizeOf(target, script)).toBeLessThanOrEqual(most),
);

/** Greatest size of the annotator with the words and cues of a language, in bytes; its weights come on top. */
const ANNOTATOR = 200_000;

test.each(TARGETS.flatMap((target) => ['en', 'es'].map((lang) => [target, lang] as const)))(
  '%s: the annotator with the words and cues of %s stays within its budget',
  (target, lang) => {
    const file = join(ROOT, '.output', target, 'data', `language.${lang}.json`);
    const { weights: _, ...words } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const bytes = Buffer.byteLength(JSON.stringify(words));
    expect(sizeOf(target, 'content-scripts/annotator.js') + bytes).toBeLessThanOrEqual(ANNOTATOR);
  },
);
