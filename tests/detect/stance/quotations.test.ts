import { describe, expect, test } from 'vitest';
import { openDetector } from '../../../lib/check/detector.ts';
import { isQuoted, quotationsIn } from '../../../lib/detect/text/quotations.ts';

function quoted(text: string): string[] {
  return quotationsIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('quotations', () => {
  test.each([
    ['He said “no” twice and "never" once.', ['“no”', '"never"']],
    ['«Uno “dos” tres», dijo.', ['«Uno “dos” tres»']],
    ['“They go on and on', ['“They go on and on']],
    ['A 5" pipe and a 6" pipe lie there.', []],
    ['A mark " alone, and one at the end"', []],
    ['»Behind« is not how we write.', ['« is not how we write.']],
    ['None at all.', []],
  ])('of %s', (text, found) => expect(quoted(text)).toEqual(found));

  test.each([
    ['“All of it.”', 0, 12, true],
    ['“All of it”.', 0, 12, true],
    ['“One. Two,” he said.', 0, 5, true],
    ['“One. Two,” he said.', 6, 20, false],
    ['He said “one.”', 0, 14, false],
  ])('hold %s from %i to %i: %s', (text, start, end, is) =>
    expect(isQuoted(text, { start, end }, quotationsIn(text))).toBe(is),
  );
});

describe('a sentence in quotation marks', () => {
  const detector = openDetector();
  const stances = (text: string, lang: 'en' | 'es', before = '') =>
    detector.detect({ text, lang, before }).findings.map(({ stance }) => stance);

  test('is somebody else’s, who may be named in the next one', () => {
    expect(
      stances('“The United States has nine military bases in Peru. Who voted?” she asked.', 'en'),
    ).toEqual(['attributed']);
    expect(stances('«Estados Unidos tiene nueve bases militares en el Perú».', 'es')).toEqual(['attributed']);
  });

  test('is their denial where it is negative', () => {
    expect(stances('"There are no U.S. military bases in Peru."', 'en')).toEqual(['attributed-denial']);
  });

  test('is denied by a heading that calls it a myth', () => {
    expect(stances('“The United States has military bases in Peru.”', 'en', 'Myth:')).toEqual(['denies']);
  });

  test('asks where it asks', () => {
    expect(stances('“Does the United States have a military base in Peru?”', 'en')).toEqual(['asks']);
  });
});
