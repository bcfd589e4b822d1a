import type { CardRecord } from '../../knowledge/records.ts';
import type { Language } from '../../knowledge/schema/values.ts';
import type { CardEntry } from './types.ts';

/** Case and accents do not tell place names apart. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What the record has on a place that the sentence names; undefined when it has nothing. */
function notePlace({ places }: CardRecord, named: string, lang: Language): string | undefined {
  const wanted = fold(named);
  const place = places.find(({ name, aliases }) =>
    [name.en, name.es, ...aliases].some((known) => fold(known) === wanted),
  );
  return place && `${place.name[lang]} (${place.years[lang]}): ${place.status[lang]}`;
}

/** Lines on what a sentence states beside its claim: a place that is on record, or what the rating does not settle. */
export function noteSlots(data: CardRecord, slots: CardEntry['slots'], lang: Language): string[] {
  const { cautions } = data;
  const notes: string[] = [];
  if (slots.count) notes.push(cautions.count[lang]);
  if (slots.place) notes.push(notePlace(data, slots.place, lang) ?? cautions.place[lang]);
  if (slots.year) notes.push(cautions.year[lang]);
  return notes;
}
