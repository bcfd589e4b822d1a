import { hashOf } from './hash.ts';

/** Learned weights of a set of classes, as `npm run train` writes them; plain JSON. */
export interface Table {
  /** At most 32. */
  classes: string[];
  /** Bits of a feature's hash. */
  bits: number;
  /** Value of a feature before normalisation, by its group (what stands before the colon). */
  groups: Record<string, number>;
  bias: number[];
  /** The eight values that weights are rounded to. */
  levels: number[];
  /**
   * Base64 of: for each feature by rising hash, the difference to the last hash and the number of weights as varints,
   * then a byte a weight, its class in the upper five bits and its level in the lower three.
   */
  packed: string;
}

/** A table unpacked for look-up. */
export interface Model {
  table: Table;
  /** By hash: where its weights begin in `bytes`, and how many they are. */
  at: Map<number, { from: number; count: number }>;
  bytes: Uint8Array;
}

/** Unpacks a table. Throws a sentence when it is cut short. */
export function openTable(table: Table): Model {
  const bytes = Uint8Array.from(atob(table.packed), (c) => c.charCodeAt(0));
  const at: Model['at'] = new Map();
  let cursor = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[cursor++];
      if (byte === undefined)
        throw new Error('The table of learned weights is cut short: run `npm run train` again.');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  let hash = 0;
  while (cursor < bytes.length) {
    hash += varint();
    const count = varint();
    at.set(hash, { from: cursor, count });
    cursor += count;
  }
  return { table, at, bytes };
}

/** The value of a feature's group. */
function groupValue(feature: string, groups: Record<string, number>): number {
  return groups[feature.slice(0, feature.indexOf(':'))] ?? 1;
}

/** Features that are known, with values whose squares add up to 1. */
export function valuesOf(
  features: readonly string[],
  known: (feature: string) => boolean,
  groups: Record<string, number>,
): Map<string, number> {
  const values = new Map<string, number>();
  let norm = 0;
  for (const feature of features) {
    const value = groupValue(feature, groups);
    if (value === 0 || !known(feature)) continue;
    values.set(feature, value);
    norm += value * value;
  }
  const length = Math.sqrt(norm) || 1;
  for (const [feature, value] of values) values.set(feature, value / length);
  return values;
}

/** Score of each class for the features of a text. */
export function scoresOf(features: readonly string[], { table, at, bytes }: Model): Float64Array {
  const scores = Float64Array.from(table.bias);
  const known = (feature: string) => at.has(hashOf(feature, table.bits));
  for (const [feature, value] of valuesOf(features, known, table.groups)) {
    const entry = at.get(hashOf(feature, table.bits));
    if (!entry) continue;
    for (let i = entry.from; i < entry.from + entry.count; i++) {
      const stored = bytes[i] as number;
      scores[stored >> 3] = (scores[stored >> 3] as number) + (table.levels[stored & 7] as number) * value;
    }
  }
  return scores;
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: ArrayLike<number>): number[] {
  const top = Math.max(...Array.from(scores));
  const raised = Array.from(scores, (score) => Math.exp(score - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / total);
}

/** The features that spoke most for a class, strongest first. */
export function strongest(
  features: readonly string[],
  name: string,
  { table, at, bytes }: Model,
  count: number,
): string[] {
  const wanted = table.classes.indexOf(name);
  const weightOf = (feature: string) => {
    const entry = at.get(hashOf(feature, table.bits));
    for (let i = entry?.from ?? 0; entry && i < entry.from + entry.count; i++) {
      const stored = bytes[i] as number;
      if (stored >> 3 === wanted)
        return (table.levels[stored & 7] as number) * groupValue(feature, table.groups);
    }
    return 0;
  };
  return features
    .map((feature) => ({ feature, weight: weightOf(feature) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ feature }) => feature);
}
