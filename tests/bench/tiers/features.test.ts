import three from 'compromise/three';
import { expect, test } from 'vitest';
import { compileLanguage } from '../../../lib/build/detection.ts';
import { analyse } from '../../../lib/detect/analysis.ts';
import { buildLexicon } from '../../../lib/detect/concepts/lexicon.ts';
import { addedBy, GROUPS, type Nlp } from './features.ts';

const lexicon = buildLexicon(compileLanguage('data', 'en').lexicon);
const nlp = three as unknown as Nlp;
const sentence = analyse('The U.S. troops were never stationed at the base.', 'en', lexicon);

test.each([
  ['tags', 'tag:Negative'],
  ['pairs of tags', 'tags:Negative PastTense'],
  ['a concept with its tag', 'tag+concept:installation Noun'],
  ['a concept with the tag before it', 'tag+concept:Determiner > installation'],
  ['lemmas', 'root:station'],
  ['the lemma of a verb with a concept', 'root+concept:station installation'],
])('tags give %s', (_, feature) => {
  expect(addedBy(nlp, sentence, false).claims).toContain(feature);
});

test.each([
  ['the order of phrases', 'phrases:Noun Verb Pivot'],
  ['a verb with what stands after it', 'verb+concept:station > installation'],
  ['the negation of a verb', expect.stringMatching(/^verb:station .*not$/)],
])('phrases give %s', (_, feature) => {
  expect(addedBy(nlp, sentence, true).claims).toContainEqual(feature);
  expect(addedBy(nlp, sentence, false).claims).not.toContainEqual(feature);
});

test('every feature is of a group that has a value', () => {
  const groups = new Set(
    addedBy(nlp, sentence, true).claims.map((feature) => feature.split(':')[0] as string),
  );
  expect([...groups].filter((group) => !(group in GROUPS))).toEqual([]);
});

test('the judge of stances gets what speaks of the whole sentence', () => {
  const { stances } = addedBy(nlp, sentence, true);
  expect(stances).toContain('tag:Negative');
  expect(stances.join('\n')).not.toContain('installation');
});
