import type { Changes, Release } from './schema/changes.ts';

/** A record of any version, as its file holds it. */
export interface StoredRecord {
  id: string;
  withdrawn?: string | undefined;
}

/** Claims and facts of one version, whatever schema they had. */
export interface Snapshot {
  claims: readonly StoredRecord[];
  facts: readonly StoredRecord[];
}

/** Proof sentences and dates of review change nothing that a reader is told. */
const UNSEEN: ReadonlySet<string> = new Set(['examples', 'covers', 'reviewed', 'reviewBy']);

/** What a reader is told otherwise in `after` than in `before`. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Pick<Release, 'claims' | 'facts'> {
  return {
    claims: compareKind(before.claims, after.claims),
    facts: compareKind(before.facts, after.facts),
  };
}

function compareKind(before: readonly StoredRecord[], after: readonly StoredRecord[]): Changes {
  const old = new Map(before.filter(isLiving).map((record) => [record.id, record]));
  const living = after.filter(isLiving).toSorted((a, b) => a.id.localeCompare(b.id));
  const kept = new Set(living.map(({ id }) => id));
  return {
    added: living.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: living.flatMap((record) => {
      const fields = fieldsThatDiffer(old.get(record.id) ?? record, record);
      return fields.length > 0 ? [{ id: record.id, fields }] : [];
    }),
    retired: [...old.keys()].filter((id) => !kept.has(id)).sort(),
  };
}

function isLiving({ withdrawn }: StoredRecord): boolean {
  return withdrawn === undefined;
}

function fieldsThatDiffer(before: StoredRecord, after: StoredRecord): string[] {
  const [a, b] = [before, after].map((record) => new Map(Object.entries(record)));
  return [...new Set([...(b?.keys() ?? []), ...(a?.keys() ?? [])])].filter(
    (field) => !UNSEEN.has(field) && print(a?.get(field)) !== print(b?.get(field)),
  );
}

/** JSON with the keys of every object in order, so that equal values print alike. */
function print(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}

/** True when nothing that a reader is told is otherwise. */
export function isEmpty({ claims, facts }: Pick<Release, 'claims' | 'facts'>): boolean {
  return [claims, facts].every((kind) => Object.values(kind).every((list) => list.length === 0));
}

/** Releases that changed a record, the newest first, with how. */
export function historyOf(
  releases: readonly Release[],
  kind: 'claims' | 'facts',
  id: string,
): { version: string; date: string; fields: string[] }[] {
  return releases.flatMap(({ version, date, [kind]: { added, changed } }) => {
    if (added.includes(id)) return [{ version, date, fields: [] }];
    const own = changed.find((change) => change.id === id);
    return own ? [{ version, date, fields: own.fields }] : [];
  });
}
