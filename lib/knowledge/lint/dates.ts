import { dayRange, isBefore } from '../dates.ts';
import type { Problem, Records } from '../records.ts';
import type { Claim, Fact } from '../schema/record.ts';
import { problemOf } from './problem.ts';

/** Months that a review may last. */
const REVIEW_MONTHS = 6;

/** Nothing lies after the record's own day, beginnings lie before ends, and nothing is known before it happened. */
export function lintDates({ topic, claims, facts, sources }: Records): Problem[] {
  const future = (date: string | undefined) => date !== undefined && isBefore(topic.date, date);
  return [
    ...facts.flatMap((fact) => [
      ...[fact.date, fact.until, fact.asOf]
        .filter(future)
        .map((date) =>
          problemOf('facts', fact.id, `${date} lies after the record's day ${topic.date}; correct either.`),
        ),
      ...factOrder(fact),
    ]),
    ...sources
      .filter(({ date }) => future(date))
      .map(({ id, date }) =>
        problemOf('sources', id, `${date} lies after the record's day ${topic.date}; correct either.`),
      ),
    ...claims.flatMap((claim) => [
      ...[claim.asOf, claim.reviewed]
        .filter(future)
        .map((date) =>
          problemOf('claims', claim.id, `${date} lies after the record's day ${topic.date}; correct either.`),
        ),
      ...periodOrder(claim),
      ...review(claim),
      ...asOf(claim, facts),
    ]),
  ];
}

function factOrder({ id, date, until, permit, asOf }: Fact): Problem[] {
  const problems: Problem[] = [];
  if (until !== undefined && isBefore(until, date)) {
    problems.push(
      problemOf('facts', id, `"until" ${until} lies before "date" ${date}; swap or correct them.`),
    );
  }
  if (permit?.from !== undefined && permit.to !== undefined && isBefore(permit.to, permit.from)) {
    problems.push(problemOf('facts', id, '"permit" ends before it begins; swap or correct its dates.'));
  }
  if (isBefore(asOf, date)) {
    problems.push(
      problemOf(
        'facts',
        id,
        `"asOf" ${asOf} lies before "date" ${date}; date the decision, not what it allows.`,
      ),
    );
  }
  return problems;
}

function periodOrder({ id, periods, since }: Claim): Problem[] {
  const problems: Problem[] = [];
  let end = '';
  for (const { from, to } of periods) {
    if (from !== undefined && isBefore(to, from)) {
      problems.push(
        problemOf('claims', id, `The period ${from} to ${to} ends before it begins; swap the dates.`),
      );
    }
    if (end !== '' && (from === undefined || dayRange(from).first <= end)) {
      problems.push(
        problemOf(
          'claims',
          id,
          `The period to ${to} overlaps the one before it or is out of order; sort and part them.`,
        ),
      );
    }
    end = dayRange(to).last;
  }
  const years = since.map(({ year }) => year);
  if (years.some((year, index) => year < (years[index - 1] ?? year))) {
    problems.push(problemOf('claims', id, '"since" is not in order of years; sort it.'));
  }
  return problems;
}

function review({ id, reviewed, reviewBy }: Claim): Problem[] {
  const limit = new Date(`${dayRange(reviewed).first}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + REVIEW_MONTHS);
  const latest = limit.toISOString().slice(0, 10);
  if (dayRange(reviewBy).first <= latest && isBefore(reviewed, reviewBy)) return [];
  return [
    problemOf('claims', id, `"reviewBy" must lie after ${reviewed} and not after ${latest}; correct it.`),
  ];
}

function asOf({ id, asOf, facts: ids }: Claim, facts: readonly Fact[]): Problem[] {
  const newest = facts
    .filter((fact) => ids.includes(fact.id))
    .map((fact) => fact.asOf)
    .toSorted()
    .at(-1);
  if (newest === undefined || !isBefore(newest, asOf)) return [];
  return [
    problemOf('claims', id, `"asOf" ${asOf} is later than its newest fact (${newest}); use that date.`),
  ];
}
