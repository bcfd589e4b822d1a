import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../lib/knowledge/card.ts';
import { cardView } from '../../lib/knowledge/view.ts';
import { both, toyClaim, toyPlace, toyRecords } from './toy.ts';

const finding = (more: object) => ({ stance: 'asserts' as const, slots: {}, ...more });
const card = (change = {}) => assembleCard({ ...toyClaim(), ...change }, toyRecords());

test('a plain finding gets title, lead, the line of its stance, facts and sources', () => {
  const claim = toyClaim();
  const view = cardView(card(), finding({}), 'es');
  expect(view).toMatchObject({
    title: claim.title.es,
    lead: claim.lead.es,
    stance: claim.byStance.asserts.es,
    rating: 'supported',
    relation: 'agrees',
    asOf: '2020-05',
    cautions: [],
    places: [],
    since: [],
  });
  expect(view.facts[0]?.sources.map(({ publisher }) => publisher)).toEqual(['Bird Club', 'Gazette']);
  expect(view.sources[0]).toEqual(view.facts[0]?.sources[0]);
});

test('what has happened since counts from the year after the page', () => {
  const years = (date?: string) => cardView(card(), finding({ date }), 'en').since.map(({ year }) => year);
  expect(years('2014-12-31')).toEqual([2015, 2019]);
  expect(years('2015-01-01T00:00:00Z')).toEqual([2019]);
  expect(years('2019')).toEqual([]);
  expect(years(undefined)).toEqual([]);
});

test('a page of another period is judged by it and told so first', () => {
  const view = cardView(card(), finding({ date: '1955-07-01' }), 'en');
  expect(view).toMatchObject({
    rating: 'not-supported',
    relation: 'differs',
    earlier: { from: '1950', to: '1960-05', text: expect.stringContaining('drained pond') },
    undated: false,
    ratedThen: true,
  });
  expect(cardView(card(), finding({ slots: { year: '1955' }, date: '2020' }), 'en').rating).toBe(
    'not-supported',
  );
});

describe('what the card says first of a time without a period of its own', () => {
  const earlierOf = (more: object) => cardView(card(), finding(more), 'en').earlier;

  test.each([
    [{ date: '2016-03-01' }, { from: '2015', to: '2015', text: 'The pond was filled again in spring.' }],
    [{ date: '2015' }, { from: '2015', to: '2015', text: 'The pond was filled again in spring.' }],
    [
      { slots: { year: '2019' }, date: '2024' },
      { from: '2019', to: '2019', text: expect.stringMatching('twelve') },
    ],
  ])('%o: the last that had happened by then', (more, earlier) => {
    expect(earlierOf(more)).toEqual(earlier);
  });

  test.each([[{ date: '2014' }], [{ date: '2020-01-01' }], [{}], [{ slots: { year: '2010' } }]])(
    '%o: nothing, when nothing had happened yet or the lead is of that time',
    (more) => {
      expect(earlierOf(more)).toBeUndefined();
    },
  );

  test('without any date it says that there is none', () => {
    expect(cardView(card(), finding({}), 'en').undated).toBe(true);
    expect(cardView(card(), finding({ slots: { year: 'last year' } }), 'en').undated).toBe(true);
    expect(cardView(card(), finding({ slots: { year: '2019' } }), 'en').undated).toBe(false);
  });
});

test('a number that the record carries lets the sentence agree', () => {
  const view = cardView(card(), finding({ slots: { count: '1,200' } }), 'en');
  expect(view).toMatchObject({ relation: 'agrees', cautions: [] });
});

test('a number that it does not carry is left out of what it agrees with', () => {
  const view = cardView(card(), finding({ slots: { count: '5,000' } }), 'es');
  expect(view).toMatchObject({ relation: 'agrees', except: ['5,000'] });
  expect(view.cautions).toEqual([toyRecords().topic.cautions.count.es]);
});

test('where it does not agree, there is nothing to leave out', () => {
  const view = cardView(card(), finding({ stance: 'denies', slots: { count: '5,000' } }), 'en');
  expect(view).toMatchObject({ relation: 'differs', except: [] });
});

test("the claim's own caution is shown whenever the slot is stated", () => {
  const cautions = { count: both('How were they counted?', '¿Cómo se contaron?') };
  const view = cardView(card({ cautions }), finding({ slots: { count: '1200' } }), 'en');
  expect(view).toMatchObject({ relation: 'agrees', cautions: ['How were they counted?'] });
});

test('a named place is looked up by name, alias or part of a name', () => {
  const records = toyRecords();
  records.places.push(toyPlace('south', ['Lower pond']));
  const places = (place: string) =>
    cardView(assembleCard(toyClaim(), records), finding({ slots: { place } }), 'es').places.map(
      ({ id }) => id,
    );
  expect(places('the mere')).toEqual(['north-pond']);
  expect(places('Pond')).toEqual(['north-pond', 'south']);
  expect(places('Mer')).toEqual([]);
  expect(places(' ')).toEqual([]);
});
