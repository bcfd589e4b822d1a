import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../lib/build/detection.ts';
import { packForms } from '../../../lib/build/pack/forms.ts';
import { conceptsByForm, packLexicon } from '../../../lib/build/pack/lexicon.ts';
import { Forms } from '../../../lib/detect/concepts/forms.ts';
import { buildLexicon } from '../../../lib/detect/concepts/lexicon.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** Goes along letters from the start; false where no form does. */
function goes(forms: Forms, letters: string): boolean {
  forms.restart();
  return [...letters].every((letter) => (letter === ' ' ? forms.space() : forms.word(letter)));
}

/** Every form that is stored, with what it expresses. */
function unpack(forms: Forms, alphabet: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const starts = [''];
  for (let start = starts.pop(); start !== undefined; start = starts.pop())
    for (const letter of alphabet) {
      if (!goes(forms, start + letter)) continue;
      starts.push(start + letter);
      const concepts = forms.ended();
      if (concepts) found.set(start + letter, concepts);
    }
  return found;
}

describe.each(['en', 'es'] as const)('packed words, %s', (lang) => {
  const entries = readLexicon(DATA, lang);
  const lexicon = buildLexicon(packLexicon(entries));

  test('are the forms of the record, with what each expresses in the same order, and no others', () => {
    const wanted = conceptsByForm(entries);
    const alphabet = new Set([...wanted.keys()].flatMap((form) => [...form]));
    const found = unpack(lexicon.forms, alphabet);
    expect(found.size).toBe(wanted.size);
    for (const [form, concepts] of wanted) expect([form, found.get(form)]).toEqual([form, concepts]);
  }, 60_000);

  test('keep which forms need capitals and which take other words in', () => {
    for (const { concept, exact, absorbs } of entries) {
      for (const { form, shapes } of exact) expect([form, lexicon.exact.get(form)]).toEqual([form, shapes]);
      expect([concept, [...(lexicon.absorbs.get(concept) ?? [])]]).toEqual([concept, absorbs ?? []]);
    }
  });
});

const WORDS: [string, string[]][] = [
  ['base', ['thing']],
  ['bases', ['thing']],
  ['air base', ['thing', 'air']],
  ['tropa', ['force']],
  ['tropas', ['force']],
  ['o’higgins', ['name']],
  ['namru 6', ['lab']],
];

test('a prefix, a longer word and words that are not parted are no forms', () => {
  const forms = new Forms(packForms(new Map(WORDS)));
  const ended = (...words: string[]) => {
    forms.restart();
    return words.every((word, at) => (at === 0 || forms.space()) && forms.word(word)) && forms.ended();
  };
  for (const [form, concepts] of WORDS) expect([form, ended(...form.split(' '))]).toEqual([form, concepts]);
  expect(ended('bas')).toBeUndefined();
  expect(ended('basest')).toBe(false);
  expect(ended('air')).toBeUndefined();
  expect(ended('air base')).toBe(false);
  expect(ended('')).toBe(false);
  expect(ended('$')).toBe(false);
});

test('as many nodes and lists as two signs can number are packed and read', () => {
  const many = Array.from({ length: 5000 }, (_, at): [string, string[]] => [
    `w${at.toString(36)}x`,
    [`c${at % 600}`],
  ]);
  const forms = new Forms(packForms(new Map(many)));
  for (const [form, concepts] of many) {
    expect(goes(forms, form)).toBe(true);
    expect(forms.ended()).toEqual(concepts);
  }
});

test('a form with a sign of the packing stops the build', () => {
  expect(() => packForms(new Map([['a$b', ['money']]]))).toThrow('The form "a$b" holds "$"');
});

test.each([
  ['cut short', (nodes: string) => nodes.slice(0, -3)],
  ['emptied', () => ''],
  ['run on', (nodes: string) => `${nodes}a!`],
])('words that were %s are refused with a remedy', (_, spoil) => {
  const packed = packForms(new Map(WORDS));
  expect(() => new Forms({ ...packed, nodes: spoil(packed.nodes) })).toThrow(
    'The words of a language are cut short: build or install the extension again.',
  );
});
