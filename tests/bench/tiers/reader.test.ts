import three from 'compromise/three';
import { expect, test } from 'vitest';
import { compileLanguage } from '../../../lib/build/detection.ts';
import type { Nlp } from './features.ts';
import { readerOf } from './reader.ts';

const { lang, lexicon } = compileLanguage('data', 'en');
const sentences = ['The troops left.', 'The base is closed.'];

test.each([
  ['', []],
  ['tags', sentences],
  ['phrases', sentences],
] as const)('a tier that adds "%s" reads what it must', (adds, expected) => {
  const seen: string[] = [];
  const nlp: Nlp = (text) => {
    seen.push(text);
    return (three as unknown as Nlp)(text);
  };
  readerOf({ lang, lexicon, sentences, adds })(nlp);
  expect(seen).toEqual(expected);
});
