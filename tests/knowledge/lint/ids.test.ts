import { expect, test } from 'vitest';
import { lintIds } from '../../../lib/knowledge/lint/ids.ts';
import { broken, first, toyFact, toyRecords } from '../toy.ts';

test('sound ids pass', () => {
  expect(lintIds(toyRecords())).toEqual([]);
});

test('an id is used once', () => {
  const [problem] = lintIds(broken(({ facts }) => facts.push(toyFact('heron-count'))));
  expect(problem).toMatchObject({
    file: 'facts/heron-count.json',
    message: expect.stringContaining('rename one'),
  });
});

test('a merged id does not live on', () => {
  const records = broken(({ facts }) => {
    first(facts).merges = ['heron-nests'];
  });
  expect(lintIds(records)).toMatchObject([
    { id: 'heron-count', message: expect.stringContaining('heron-nests') },
  ]);
});

test('an id is merged once', () => {
  const records = broken(({ facts }) => {
    for (const fact of facts) fact.merges = ['old-count'];
  });
  expect(lintIds(records)).toMatchObject([{ message: expect.stringContaining('merged more than once') }]);
});
