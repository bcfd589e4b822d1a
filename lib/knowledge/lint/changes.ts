import type { Problem, Records } from '../records.ts';
import { repeated } from './problem.ts';

const FILE = 'changes.json';

/** The change log leads to this version of the record, and names no record that does not exist. */
export function lintChanges({ topic, changes, claims, facts }: Records): Problem[] {
  const at = (message: string): Problem => ({ file: FILE, id: topic.id, message });
  const [newest] = changes;
  const known = {
    claims: new Set(claims.map(({ id }) => id)),
    facts: new Set(facts.map(({ id }) => id)),
  };
  const remedy = 'run `npm run diff:data -- REVISION --release`, REVISION being the last version';
  const isCurrent = newest?.version === topic.version && newest.date === topic.date;
  return [
    ...(isCurrent
      ? []
      : [at(`Its first entry is not version ${topic.version} of ${topic.date}; ${remedy}.`)]),
    ...repeated(changes.map(({ version }) => version)).map((version) =>
      at(`Version ${version} is listed twice; remove one.`),
    ),
    ...changes
      .filter(({ date }, index) => date > (changes[index - 1]?.date ?? date))
      .map(({ version }) => at(`Version ${version} is newer than the one above it; put the newest first.`)),
    ...(['claims', 'facts'] as const).flatMap((kind) =>
      (newest ? [...newest[kind].added, ...newest[kind].changed.map(({ id }) => id)] : [])
        .filter((id) => !known[kind].has(id))
        .map((id) => at(`It names ${id}, but there is no ${kind}/${id}.json; ${remedy}.`)),
    ),
  ];
}
