import { fold } from '../fold.ts';
import type { Problem, Records } from '../records.ts';
import { problemOf, repeated } from './problem.ts';

/** Themes and kinds of place are unique and each is used; gate groups and their words are unique and folded the way the gate reads. */
export function lintTopic({ topic, claims, places }: Records): Problem[] {
  const at = (message: string): Problem => ({ file: 'topic.json', id: topic.id, message });
  const themes = topic.themes.map(({ id }) => id);
  const kinds = topic.map.kinds.map(({ id }) => id);
  const used = new Set(claims.map(({ theme }) => theme));
  return [
    ...repeated(themes).map((id) => at(`The theme ${id} is listed twice; remove one.`)),
    ...repeated(topic.gate.map(({ group }) => group)).map((id) =>
      at(`The gate group ${id} is listed twice; join them.`),
    ),
    ...topic.gate.flatMap(({ group, words }) =>
      repeated(words).map((word) => at(`The gate group ${group} holds "${word}" twice; remove one.`)),
    ),
    ...topic.gate.flatMap(({ group, words }) =>
      words
        .filter((word) => word !== fold(word) && word !== fold(word).toUpperCase())
        .map((word) => at(`Write the ${group} word "${word}" as "${fold(word)}".`)),
    ),
    ...themes
      .filter((id) => !used.has(id))
      .map((id) => at(`No claim has the theme ${id}; remove it or use it.`)),
    ...repeated(kinds).map((id) => at(`The kind of place ${id} is listed twice; remove one.`)),
    ...kinds
      .filter((id) => !places.some(({ kind }) => kind === id))
      .map((id) => at(`No place is of the kind ${id}; remove it or use it.`)),
    ...places
      .filter(({ kind }) => !kinds.includes(kind))
      .map(({ id, kind }) =>
        problemOf('places', id, `topic.json lists no kind of place ${kind}; add it or correct the place.`),
      ),
    ...claims
      .filter(({ theme }) => !themes.includes(theme))
      .map(({ id, theme }) =>
        problemOf('claims', id, `topic.json lists no theme ${theme}; add it or correct the claim.`),
      ),
  ];
}
