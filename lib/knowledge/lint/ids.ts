import { KINDS, type Problem, type Records } from '../records.ts';
import { problemOf, repeated } from './problem.ts';

/** An id names one record for good: none is used twice within its kind, none that was merged away lives on. */
export function lintIds(records: Records): Problem[] {
  const problems: Problem[] = KINDS.flatMap((kind) =>
    repeated(records[kind].map(({ id }) => id)).map((id) =>
      problemOf(kind, id, `Two ${kind} have the id ${id}; rename one.`),
    ),
  );
  const living = new Set(records.facts.map(({ id }) => id));
  const merged = records.facts.flatMap((fact) => fact.merges ?? []);
  for (const { id, merges = [] } of records.facts) {
    for (const gone of merges.filter((other) => living.has(other))) {
      problems.push(
        problemOf('facts', id, `It merges ${gone}, which still has a file; delete facts/${gone}.json.`),
      );
    }
  }
  for (const gone of repeated(merged)) {
    const owner = records.facts.findLast(({ merges = [] }) => merges.includes(gone));
    problems.push(
      problemOf('facts', owner?.id ?? gone, `${gone} is merged more than once; keep it in one "merges".`),
    );
  }
  return problems;
}
