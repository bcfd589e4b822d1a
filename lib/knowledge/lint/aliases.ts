import { fold } from '../fold.ts';
import type { Problem, Records } from '../records.ts';
import { problemOf, repeated } from './problem.ts';

/** A name leads to one place: no two places share a name or alias, and no place repeats its own. */
export function lintAliases({ places }: Records): Problem[] {
  const owner = new Map<string, string>();
  return places.flatMap(({ id, name, aliases }) => {
    const names = new Set([name.en, name.es, ...aliases].map(fold));
    const problems = repeated([...new Set([fold(name.en), fold(name.es)]), ...aliases.map(fold)]).map(
      (alias) => problemOf('places', id, `It has the name "${alias}" twice; remove the alias.`),
    );
    for (const alias of names) {
      const other = owner.get(alias);
      if (other === undefined) owner.set(alias, id);
      else
        problems.push(
          problemOf('places', id, `"${alias}" is also a name of ${other}; keep it at one place.`),
        );
    }
    return problems;
  });
}
