import { expect, test } from 'vitest';
import { lintExamples } from '../../../lib/knowledge/lint/examples.ts';
import { broken, first, toyRecords } from '../toy.ts';

test('sound examples pass', () => {
  expect(lintExamples(toyRecords())).toEqual([]);
});

test('three of each sort in each language are needed', () => {
  const short = broken(({ claims }) => {
    const { examples } = first(claims);
    examples.silent = examples.silent.filter(({ lang }) => lang === 'en');
  });
  expect(lintExamples(short)).toMatchObject([
    { message: '"examples.silent" has 0 in es; write at least 3 of your own.' },
  ]);
});

test('an example occurs once', () => {
  const doubled = broken(({ claims }) => {
    const { examples } = first(claims);
    examples.silent.push({ lang: 'en', text: first(examples.fires).text.toUpperCase() });
  });
  expect(lintExamples(doubled)).toMatchObject([{ message: expect.stringContaining('occurs twice') }]);
});
