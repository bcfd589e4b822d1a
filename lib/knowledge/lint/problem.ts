import { fileOf, type Kind, type Problem } from '../records.ts';

/** A problem of a record that lies in its own file. */
export function problemOf(kind: Kind, id: string, message: string, about?: string): Problem {
  return { file: fileOf(kind, id), id, message, ...(about === undefined ? {} : { about }) };
}

/** The entries of a list that occur in it before, each once. */
export function repeated<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((entry, index) => list.indexOf(entry) < index))];
}
