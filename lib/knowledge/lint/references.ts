import type { Kind, Problem, Records } from '../records.ts';
import { problemOf, repeated } from './problem.ts';

/** Every reference leads to a record, none is doubled, and what must point back does. */
export function lintReferences(records: Records): Problem[] {
  return [...forward(records), ...backward(records)];
}

function forward(records: Records): Problem[] {
  const known: Record<Kind, Set<string>> = {
    claims: new Set(records.claims.map(({ id }) => id)),
    facts: new Set(records.facts.map(({ id }) => id)),
    sources: new Set(records.sources.map(({ id }) => id)),
    places: new Set(records.places.map(({ id }) => id)),
  };
  const check = (kind: Kind, id: string, field: string, ids: readonly string[], target: Kind): Problem[] => [
    ...ids
      .filter((to) => !known[target].has(to))
      .map((to) =>
        problemOf(
          kind,
          id,
          `"${field}" names ${to}, but there is no ${target}/${to}.json; add or correct it.`,
          to,
        ),
      ),
    ...repeated(ids).map((to) => problemOf(kind, id, `"${field}" names ${to} twice; remove one.`)),
  ];
  return [
    ...records.claims.flatMap((claim) => [
      ...check('claims', claim.id, 'facts', claim.facts, 'facts'),
      ...check('claims', claim.id, 'decidedBy', claim.decidedBy, 'facts'),
      ...claim.periods.flatMap((period) => check('claims', claim.id, 'periods', period.facts, 'facts')),
      ...check('claims', claim.id, 'related', claim.related, 'claims'),
      ...claim.related
        .filter((to) => to === claim.id)
        .map(() => problemOf('claims', claim.id, '"related" names the claim itself; remove it.')),
    ]),
    ...records.facts.flatMap((fact) => [
      ...check('facts', fact.id, 'claims', fact.claims, 'claims'),
      ...check('facts', fact.id, 'sources', fact.sources, 'sources'),
    ]),
    ...records.places.flatMap((place) => [
      ...check('places', place.id, 'facts', place.facts, 'facts'),
      ...check('places', place.id, 'sources', place.sources, 'sources'),
    ]),
  ];
}

function backward({ claims, facts, sources, places }: Records): Problem[] {
  const bearing = new Map(facts.map(({ id, claims: ids }) => [id, ids]));
  const shown = new Set(claims.flatMap((claim) => claim.facts));
  const cited = new Set([...facts, ...places].flatMap((record) => record.sources));
  return [
    ...claims.flatMap(({ id, facts: ids }) =>
      ids
        .filter((fact) => bearing.get(fact)?.includes(id) === false)
        .map((fact) =>
          problemOf('claims', id, `It shows ${fact}, which does not name ${id} in "claims"; add it there.`),
        ),
    ),
    ...facts
      .filter(({ id }) => !shown.has(id))
      .map(({ id, claims: ids }) =>
        problemOf('facts', id, `No claim shows it; add it to "facts" of ${ids[0]}.`),
      ),
    ...sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id }) => problemOf('sources', id, 'No fact or place cites it; cite it or delete it.')),
  ];
}
