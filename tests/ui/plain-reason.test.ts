import { expect, test } from 'vitest';
import { openDetector } from '../../lib/check/detector.ts';
import { plainReasons } from '../../lib/ui/card/explain/plain-reason.ts';
import { createTranslator } from '../../lib/ui/i18n.ts';

const detector = openDetector();
const en = createTranslator('en');
const es = createTranslator('es');

/** Plain words for the first finding of a text. */
function explain(text: string, words = en): string[] {
  const [finding] = detector.detect({ text }).findings;
  return plainReasons(finding?.reasons ?? [], words, text);
}

test('a denial in somebody else’s mouth is told by its words', () => {
  const told = explain('There are no U.S. military bases in Peru, according to the ministry.');
  expect(told[0]).toMatch(/^Its words form \d+ patterns of this claim; the fullest is “.*bases.*”\.$/);
  expect(told).toContain('“according to” says that it is somebody else’s statement.');
  expect(told).toContain('“no” denies it.');
});

test('in Spanish nothing of it is in English', () => {
  const told = explain('Según el ministerio, no hay bases militares de Estados Unidos en el Perú.', es);
  expect(told.join(' ')).toContain('«no hay» la niega.');
  expect(told.join(' ')).toContain('indica que la dice otra persona');
  expect(told.join(' ')).not.toMatch(/\b(?:the|claim|words|sentence|of)\b/i);
});

test('a plain statement says that nothing turns it', () => {
  const told = explain('The U.S. Navy runs a medical research laboratory in Lima.');
  expect(told.at(-1)).toBe(
    'Nothing in the sentence denies it, doubts it, asks it or leaves it to somebody else.',
  );
});

test('a step of the detector without words of its own is told in the reader’s language alone', () => {
  const cases = [
    ['There are no U.S. bases in Peru, but nobody denies that there is a laboratory.', es],
    ['¿Es un mito que haya bases militares de Estados Unidos en el Perú?', en],
    ['Rumours of U.S. troops in Peru may be true.', es],
  ] as const;
  for (const [text, words] of cases) {
    const { reasons = [] } = detector.detect({ text }).findings[0] ?? {};
    const told = plainReasons(reasons, words, text).join(' ');
    for (const { why } of reasons) expect(told).not.toContain(why);
  }
});

test('the words of a cue are parted where others stand between them', () => {
  const told = explain('Deputies said on Friday that the United States runs nine military bases in Peru.');
  expect(told.join(' ')).toMatch(/“said on … that”/);
});

test('words are given with their accents, abbreviations and marks', () => {
  const told = explain('Mito: las tropas de EE. UU. violan la soberanía del Perú.', es).join(' ');
  expect(told).toContain('«Mito:»');
  expect(told).toContain('EE. UU. …');
  expect(told).not.toMatch(/soberania/);
});

test('the words of a pattern are given in the order of the text', () => {
  const [finding] = detector.detect({
    text: 'The U.S. Navy runs a medical research laboratory in Lima.',
  }).findings;
  const rule = finding?.reasons.find(({ step, words = '' }) => step === 'rule' && words.includes(' … '));
  const at = rule?.words?.split(' … ').map((words) => finding?.quote.indexOf(words) ?? -1) ?? [];
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at.length).toBeGreaterThan(1);
});
