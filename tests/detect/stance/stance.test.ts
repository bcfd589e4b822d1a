import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language, Stance } from '../../../lib/knowledge/schema/values.ts';
import { judge, LANGUAGES } from './cues.load.ts';

/** Sentence, the words that name the claim, and `event` where the proposition is about an event. */
type Row = [text: string, anchors: string, event?: 'event'];
type Table = Record<Stance, Row[]>;

const tableOf = (lang: Language): Table =>
  JSON.parse(readFileSync(new URL(`stance.${lang}.json`, import.meta.url), 'utf8')) as Table;

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

for (const lang of LANGUAGES) {
  for (const [stance, rows] of Object.entries(tableOf(lang))) {
    describe(`${lang} ${stance}`, () => {
      test.each(rows)('%s', (text, anchors, event) => {
        const words = new Set(fold(anchors).split(' '));
        const { decision, hits } = judge(text, lang, (word) => words.has(word), event === 'event');
        const seen = hits.map((hit) => `${hit.effect} ${hit.id} (${hit.words})`).join(', ');
        expect(decision.stance, `${JSON.stringify(decision.steps)} among: ${seen}`).toBe(stance);
      });
    });
  }
}
