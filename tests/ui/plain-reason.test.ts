import { expect, test } from 'vitest';
import { openDetector } from '../../lib/check/detector.ts';
import { FIXED, plainReasons } from '../../lib/ui/card/explain/plain-reason.ts';
import { createTranslator } from '../../lib/ui/i18n.ts';
import { read, sources } from '../house/files.ts';

const detector = openDetector();
const en = createTranslator('en');
const es = createTranslator('es');

/** Plain words for the first finding of a text. */
function explain(text: string, words = en): string[] {
  const [finding] = detector.detect({ text }).findings;
  return plainReasons(finding?.reasons ?? [], words);
}

test('a denial in somebody else’s mouth is told by its words', () => {
  const told = explain('There are no U.S. military bases in Peru, according to the ministry.');
  expect(told[0]).toMatch(/^Its words form \d+ patterns of this claim\.$/);
  expect(told).toContain('“according to” tells that somebody else says it.');
  expect(told).toContain('“no” denies.');
});

test('in Spanish nothing of it is in English', () => {
  const told = explain('Según el ministerio, no hay bases militares de Estados Unidos en el Perú.', es);
  expect(told.join(' ')).toContain('«no hay» niega.');
  expect(told.join(' ')).toContain('indica que la dice otra persona');
  expect(told.join(' ')).not.toMatch(/\b(?:the|claim|words|sentence|of)\b/i);
});

test('a plain statement says that nothing turns it', () => {
  const told = explain('The U.S. Navy runs a medical research laboratory in Lima.');
  expect(told.at(-1)).toBe(
    'Nothing in the sentence denies it, doubts it, asks it or leaves it to somebody else.',
  );
});

test('every fixed sentence of the detector has plain words, and no other', () => {
  const code = sources('lib/detect/cues').map(read).join('\n');
  const fixed = [...code.matchAll(/(?:why: |step\(\w+, |\? |: )'([A-Z][^']+\.)'/g)].map(([, why]) => why);
  expect(Object.keys(FIXED).sort()).toEqual([...new Set(fixed)].sort());
});
