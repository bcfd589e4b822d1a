import { describe, expect, test } from 'vitest';
import { compareSnapshots, historyOf, isEmpty, type Snapshot } from '../../lib/knowledge/changes.ts';
import { toyClaim, toyFact, toyRecords } from './toy.ts';

const NOTHING: Snapshot = { claims: [], facts: [] };
const snapshot = (change: object = {}): Snapshot => ({
  claims: [{ ...toyClaim(), ...change }],
  facts: [toyFact('heron-count'), toyFact('heron-nests')],
});

test('against nothing all is new, against itself nothing is', () => {
  expect(compareSnapshots(NOTHING, snapshot())).toEqual({
    claims: { added: ['herons-breed'], changed: [], retired: [] },
    facts: { added: ['heron-count', 'heron-nests'], changed: [], retired: [] },
  });
  expect(isEmpty(compareSnapshots(snapshot(), snapshot()))).toBe(true);
  expect(isEmpty(compareSnapshots(NOTHING, snapshot()))).toBe(false);
});

describe('a claim that is otherwise', () => {
  const changedBy = (change: object) => compareSnapshots(snapshot(), snapshot(change)).claims;

  test.each<[string, object, string[]]>([
    ['names each field', { rating: 'open', asOf: '2020-06' }, ['rating', 'asOf']],
    ['names a field that went', { cautions: undefined, periods: [] }, ['periods']],
    ['keeps silent about proof and review', { examples: { fires: [], silent: [] }, reviewed: '2021' }, []],
    ['does not mind the order of keys', { title: { es: toyClaim().title.es, en: toyClaim().title.en } }, []],
  ])('%s', (_, change, fields) => {
    expect(changedBy(change).changed).toEqual(fields.length > 0 ? [{ id: 'herons-breed', fields }] : []);
  });

  test('is retired when it is withdrawn, and not told again afterwards', () => {
    const withdrawn = snapshot({ withdrawn: 'It was said twice.' });
    expect(compareSnapshots(snapshot(), withdrawn).claims.retired).toEqual(['herons-breed']);
    expect(isEmpty(compareSnapshots(withdrawn, withdrawn))).toBe(true);
  });
});

test('a fact that went is retired', () => {
  const after = { ...snapshot(), facts: [toyFact('heron-nests')] };
  expect(compareSnapshots(snapshot(), after).facts).toEqual({
    added: [],
    changed: [],
    retired: ['heron-count'],
  });
});

test('the history of a record tells its versions', () => {
  const { changes } = toyRecords();
  expect(historyOf(changes, 'claims', 'herons-breed')).toEqual([
    { version: '1.2.3', date: '2020-06-30', fields: ['lead', 'facts'] },
  ]);
  expect(historyOf(changes, 'facts', 'heron-nests')).toEqual([
    { version: '1.2.3', date: '2020-06-30', fields: [] },
  ]);
  expect(historyOf(changes, 'facts', 'heron-count')).toEqual([]);
});
