import type { Problem, Records } from '../records.ts';
import type { Source } from '../schema/record.ts';
import { problemOf } from './problem.ts';

/** Order of a fact's sources: what was read comes first, then by kind as listed here. */
const KIND_ORDER: readonly Source['kind'][] = ['primary', 'academic', 'press', 'advocacy', 'other'];

/** Addresses are unique and secure or explained; certain facts have a second publisher, a primary source or a reason. */
export function lintSources({ facts, sources }: Records): Problem[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [
    ...addresses(sources),
    ...facts.flatMap((fact) => {
      const own = fact.sources.flatMap((id) => byId.get(id) ?? []);
      const problems: Problem[] = [];
      const publishers = new Set(own.map(({ publisher }) => publisher));
      const carried =
        publishers.size > 1 || own.some(({ kind }) => kind === 'primary') || fact.note !== undefined;
      if (own.length > 0 && fact.confidence === 'high' && !carried) {
        problems.push(
          problemOf(
            'facts',
            fact.id,
            'One publisher alone carries it: lower "confidence", add a source, or give a reason in "note".',
          ),
        );
      }
      const sorted = sortSources(fact.sources, byId);
      if (sorted.join() !== fact.sources.join()) {
        const message = `"sources" is out of order; write ${sorted.join(', ')}, or run \`npm run fix\`.`;
        problems.push(problemOf('facts', fact.id, message));
      }
      return problems;
    }),
  ];
}

/** Ids of sources in the order in which a fact names them; those that lead nowhere come last. */
export function sortSources(ids: readonly string[], sources: ReadonlyMap<string, Source>): string[] {
  const rank = (id: string) => {
    const source = sources.get(id);
    if (!source) return 2 * KIND_ORDER.length;
    return (source.seen ? 0 : KIND_ORDER.length) + KIND_ORDER.indexOf(source.kind);
  };
  return ids.toSorted((a, b) => rank(a) - rank(b));
}

function addresses(sources: readonly Source[]): Problem[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ id, url, note }) => {
    const problems: Problem[] = [];
    const key = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
    const other = first.get(key);
    if (other !== undefined)
      problems.push(problemOf('sources', id, `${other} has the same address; make them one source.`));
    else first.set(key, id);
    if (!/^https?:\/\//.test(url)) {
      problems.push(problemOf('sources', id, `${url} is no web address; begin it with https://.`));
    } else if (url.startsWith('http://') && note === undefined) {
      problems.push(problemOf('sources', id, 'Its address is http; use https, or say in "note" why not.'));
    }
    return problems;
  });
}
