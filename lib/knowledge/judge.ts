import { dayRange } from './dates.ts';
import { fold, holdsWords } from './fold.ts';
import type { Rating } from './schema/values.ts';

/** What a sentence states beyond its claim. */
export interface StatedSlots {
  count?: string;
  place?: string;
  year?: string;
}

export const SLOTS = ['count', 'place', 'year'] as const;
export type Slot = (typeof SLOTS)[number];

/** A time for which a claim has another rating than today; partial dates, both ends count. */
interface Span {
  from?: string | undefined;
  to: string;
}

interface RatedByTime {
  rating: Rating;
  periods: readonly (Span & { rating: Rating })[];
}

/**
 * The rating of a claim for a time, a partial date such as `1990` or `2025-12-11`. A time that falls into two ratings
 * is `mixed`, since nobody can tell which part is meant. Without a time the claim's own rating stands.
 */
export function ratingAt(claim: RatedByTime, date: string | undefined): Rating {
  if (date === undefined) return claim.rating;
  const within = periodAt(claim, date);
  if (within) return within.rating;
  const ratings = new Set([
    claim.rating,
    ...claim.periods.filter((period) => overlaps(period, date)).map(({ rating }) => rating),
  ]);
  return ratings.size === 1 ? claim.rating : 'mixed';
}

/** The period that holds the whole of a partial date. */
export function periodAt<T extends Span>(
  { periods }: { periods: readonly T[] },
  date: string,
): T | undefined {
  const { first, last } = dayRange(date);
  return periods.find(
    ({ from, to }) => (from === undefined || dayRange(from).first <= first) && last <= dayRange(to).last,
  );
}

function overlaps({ from, to }: Span, date: string): boolean {
  const { first, last } = dayRange(date);
  return first <= dayRange(to).last && (from === undefined || dayRange(from).first <= last);
}

/** The time that a sentence speaks of: the year it states, else the date of its page. Undefined when neither is a date. */
export function timeOf(slots: StatedSlots, pageDate: string | undefined): string | undefined {
  return slots.year?.match(/\b(?:1[89]|20)\d\d\b/)?.[0] ?? pageDate?.match(/^\d{4}(?:-\d\d(?:-\d\d)?)?/)?.[0];
}

/**
 * The slots that none of `texts` carries: a number, place or year that the record does not state for the claim.
 * Numbers are compared without their separators, places without regard to case or accents.
 */
export function uncarriedSlots(slots: StatedSlots, texts: readonly string[]): Slot[] {
  const known = texts.map((text) => joinDigits(fold(text))).join('\n');
  return SLOTS.filter((slot) => {
    const stated = slots[slot];
    return (
      stated !== undefined && stated.trim() !== '' && !holdsWords(known, joinDigits(fold(stated.trim())))
    );
  });
}

/** `1,172`, `1.172` and `1 172` are one number. */
function joinDigits(text: string): string {
  return text.replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/gu, '');
}
