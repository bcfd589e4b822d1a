import { dayRange } from '../dates.ts';
import type { Fact } from '../schema/record.ts';

type Permit = NonNullable<Fact['permit']>;

/** A permission to enter on the scale of years: 2023.5 is the middle of 2023. */
export interface PermitBar {
  fact: Fact;
  permit: Permit;
  start: number;
  end: number;
  /** The record gives the days of the stay; else the bar stands where the decision was taken. */
  dated: boolean;
}

/** The permissions among the facts, by the day of the decision. */
export function permitBars(facts: readonly Fact[]): PermitBar[] {
  return facts
    .flatMap((fact) => (fact.permit ? [bar(fact, fact.permit)] : []))
    .toSorted((a, b) => a.fact.date.localeCompare(b.fact.date));
}

function bar(fact: Fact, permit: Permit): PermitBar {
  const from = permit.from ?? fact.date;
  const to = permit.to ?? permit.from ?? fact.until ?? fact.date;
  return {
    fact,
    permit,
    start: yearOf(dayRange(from).first),
    end: yearOf(dayRange(to).last),
    dated: permit.from !== undefined,
  };
}

/** Share of the year that is over at the end of each month, near enough for a drawing. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1 + (date - 1) / 31) / 12;
}

/** Facts by the decade in which they begin, oldest first, each decade in order of time; empty decades between are kept. */
export function byDecade(facts: readonly Fact[]): { decade: number; facts: Fact[] }[] {
  const decadeOf = ({ date }: Fact) => Math.floor(Number(date.slice(0, 4)) / 10) * 10;
  const decades = facts.map(decadeOf);
  if (decades.length === 0) return [];
  const first = Math.min(...decades);
  const count = (Math.max(...decades) - first) / 10 + 1;
  const sorted = facts.toSorted((a, b) => a.date.localeCompare(b.date));
  return Array.from({ length: count }, (_, at) => {
    const decade = first + at * 10;
    return { decade, facts: sorted.filter((fact) => decadeOf(fact) === decade) };
  });
}
