import { expect, test } from 'vitest';
import { lintTexts } from '../../../../lib/knowledge/lint/texts/lengths.ts';
import { broken, first, toyRecords } from '../../toy.ts';

test('sound texts pass', () => {
  expect(lintTexts(toyRecords())).toEqual([]);
});

test('a text that is too short or too long names field, language and bounds', () => {
  const short = broken(({ claims }) => {
    first(claims).byStance.asks.es = 'Corto.';
  });
  expect(lintTexts(short)).toMatchObject([
    { message: '"byStance.asks" has 6 characters in es; keep it between 60 and 240.' },
  ]);
  const long = broken(({ facts }) => {
    first(facts).statement.en = 'x'.repeat(500);
  });
  expect(lintTexts(long)[0]?.message).toContain('"statement" has 500 characters in en');
});

test('both languages say about as much', () => {
  const uneven = broken(({ claims }) => {
    first(claims).byStance.asks = { en: 'x'.repeat(100), es: 'x'.repeat(190) };
  });
  expect(lintTexts(uneven)).toMatchObject([
    { file: 'claims/herons-breed.json', message: expect.stringContaining('level them') },
  ]);
});

test("the topic's cautions are measured too", () => {
  const short = broken(({ topic }) => {
    topic.cautions.count.en = 'Count.';
  });
  expect(lintTexts(short)).toMatchObject([{ file: 'topic.json' }]);
});
