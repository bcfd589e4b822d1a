import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileDetection } from '../../lib/build/detection.ts';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { rateAt } from '../../lib/detect/rating.ts';
import { assembleCard } from '../../lib/knowledge/card.ts';
import { relationOf } from '../../lib/knowledge/relation.ts';
import type { Language, Stance } from '../../lib/knowledge/schema/values.ts';
import { cardView } from '../../lib/knowledge/view.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const records = mustLoadRecords(DATA);
const STANCES: Stance[] = ['asserts', 'denies', 'attributed', 'attributed-denial', 'asks', 'hedged'];
const NOTHING = { start: 0, end: 0, quote: '', reasons: [] };
const LANGS: Language[] = ['en', 'es'];

describe.each(records.claims.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
  const card = assembleCard(claim, records);

  test.each(STANCES.flatMap((stance) => LANGS.map((lang) => [stance, lang] as const)))(
    '%s in %s',
    (stance, lang) => {
      const view = cardView(card, { stance, slots: {} }, lang);
      expect(view.stance).toBe(claim.byStance[stance][lang]);
      expect(view.relation).toBe(relationOf(claim.rating, stance));
      expect(view.facts.length).toBe(claim.facts.length);
      expect(view.sources[0]?.url).toMatch(/^https?:\/\//);
      for (const fact of view.facts) expect(fact.sources.length).toBeGreaterThan(0);
    },
  );

  test('the first screen holds two sentences in each language', () => {
    for (const lang of LANGS) {
      const text = cardView(card, { stance: 'asks', slots: {} }, lang).lead;
      const sentences = [
        ...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(
          text.replace(/\b(\p{Lu}+)\./gu, '$1'),
        ),
      ];
      expect(sentences.length, text).toBeLessThanOrEqual(3);
    }
  });
});

const viewOf = (id: string, finding: Parameters<typeof cardView>[1]) => {
  const claim = records.claims.find((record) => record.id === id);
  if (!claim) throw new Error(`There is no claim ${id}.`);
  return cardView(assembleCard(claim, records), finding, 'en');
};

describe('the time of the page matters', () => {
  test.each([
    ['permanent-us-bases', '1944-06-01', 'supported'],
    ['permanent-us-bases', '2024-06-01', 'not-supported'],
    ['non-nato-ally', '2020-01-01', 'not-supported'],
    ['non-nato-ally', '2026-01-02', 'mixed'],
    ['non-nato-ally', '2026-02-01', 'supported'],
    ['new-us-base-planned', '2008-07-02', 'mixed'],
  ])('%s on %s: %s', (id, date, rating) => {
    expect(viewOf(id, { stance: 'asserts', slots: {}, date }).rating).toBe(rating);
  });
});

describe('a sentence that states more gets a more careful card', () => {
  test('nine bases denied are agreed with, but for their number', () => {
    const view = viewOf('permanent-us-bases', { stance: 'denies', slots: { count: 'nine' } });
    expect(view).toMatchObject({
      relation: 'agrees',
      except: ['nine'],
      cautions: [expect.stringContaining('number')],
    });
  });

  test('a permit whose number is on record agrees', () => {
    const view = viewOf('congress-authorizes-entry', { stance: 'asserts', slots: { count: '1,172' } });
    expect(view).toMatchObject({ relation: 'agrees', except: [], cautions: [] });
  });

  test('a named place brings what the record knows of it', () => {
    const view = viewOf('permanent-us-bases', { stance: 'asserts', slots: { place: 'Talara' } });
    expect(view.places.map(({ id }) => id)).toContain('talara-el-pato');
    expect(view.cautions.length).toBe(1);
  });
});

test('mark and card stand to the record in the same way, whatever the sentence says and when', () => {
  const { claims } = compileDetection(DATA);
  const dates = [undefined, '1944-06-01', '2008', '2025-12-12', '2026-11-01'];
  const allSlots: { count?: string; year?: string }[] = [{}, { count: 'nine' }, { year: '1990' }];
  for (const claim of records.claims) {
    const rated = claims[claim.id];
    if (!rated) continue;
    for (const stance of STANCES)
      for (const date of dates)
        for (const slots of allSlots) {
          const found = { ...NOTHING, claim: claim.id, stance, slots, rating: rated.rating };
          const mark = rateAt({ ...found, relation: relationOf(rated.rating, stance) }, rated, date);
          const card = cardView(assembleCard(claim, records), { stance, slots, date }, 'en');
          expect([claim.id, stance, date, slots, card.relation]).toEqual([
            claim.id,
            stance,
            date,
            slots,
            mark.relation,
          ]);
        }
  }
});
