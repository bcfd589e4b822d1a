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
  /** The hashes of what is known, rising. */
  hashes: Int32Array;
  /** Of each of them, where its weights begin in `bytes`, and how many they are. */
  starts: Int32Array;
  counts: Uint8Array;
  /** By the upper bits of a hash, where in `hashes` those with these bits begin; one more at its end. */
  firsts: Int32Array;
  bytes: Uint8Array;
}

function decode(packed: string): Uint8Array {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Upper bits of a hash that `firsts` is by. */
const UPPER = 12;
/** A feature takes at least a byte for its hash and one for its count. */
const LEAST_BYTES = 2;

/**
 * Unpacks a table, into plain arrays, since this is done in every page that is read and before anything is optimised by
 * the browser. Throws a sentence when it is cut short.
 */
export function openTable(table: Table): Model {
  const bytes = decode(table.packed);
  const most = Math.ceil(bytes.length / LEAST_BYTES);
  const hashes = new Int32Array(most);
  const starts = new Int32Array(most);
  const counts = new Uint8Array(most);
  let size = 0;
  let hash = 0;
  let cursor = 0;
  while (cursor < bytes.length) {
    let byte = bytes[cursor++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127 && cursor < bytes.length; shift += 7) {
      byte = bytes[cursor++] as number;
      step |= (byte & 127) << shift;
    }
    const count = bytes[cursor++] ?? 128;
    if (count > 127 || cursor + count > bytes.length)
      throw new Error('The table of learned weights is cut short: run `npm run train` again.');
    hash += step;
    hashes[size] = hash;
    starts[size] = cursor;
    counts[size] = count;
    size++;
    cursor += count;
  }
  const found = hashes.subarray(0, size);
  return { table, hashes: found, starts, counts, firsts: firstsOf(found, table.bits), bytes };
}

function firstsOf(hashes: Int32Array, bits: number): Int32Array {
  const firsts = new Int32Array((1 << UPPER) + 1);
  let next = 0;
  for (let upper = 0; upper < firsts.length; upper++) {
    while (next < hashes.length && upperOf(hashes[next] as number, bits) < upper) next++;
    firsts[upper] = next;
  }
  return firsts;
}

function upperOf(hash: number, bits: number): number {
  return bits > UPPER ? hash >>> (bits - UPPER) : hash;
}

/** The place in `hashes` of a feature; undefined where nothing is known of it. */
function placeOf(feature: string, { table, hashes, firsts }: Model): number | undefined {
  const hash = hashOf(feature, table.bits);
  const upper = upperOf(hash, table.bits);
  for (let at = firsts[upper] as number; at < (firsts[upper + 1] as number); at++)
    if (hashes[at] === hash) return at;
  return undefined;
}

/** The value of a feature's group. */
function groupValue(feature: string, groups: Record<string, number>): number {
  return groups[feature.slice(0, feature.indexOf(':'))] ?? 1;
}

/** How much a long list of features dilutes each: the exponent of the sum of squares that values are divided by. */
const DILUTION = 0.25;
/** Brings the values of a usual sentence near 1 / its norm. */
const SCALE = 3;

/**
 * Features of which something is known, each with that and with a value: in longer sentences each counts for less, but
 * not by the full norm.
 */
export function valuesOf<T>(
  features: readonly string[],
  look: (feature: string) => T | undefined,
  groups: Record<string, number>,
): Map<string, { value: number; known: T }> {
  const values = new Map<string, { value: number; known: T }>();
  let norm = 0;
  for (const feature of features) {
    const value = groupValue(feature, groups);
    const known = value === 0 ? undefined : look(feature);
    if (known === undefined) continue;
    values.set(feature, { value, known });
    norm += value * value;
  }
  const length = SCALE * norm ** DILUTION || 1;
  for (const entry of values.values()) entry.value /= length;
  return values;
}

/** Score of each class for the features of a text. */
export function scoresOf(features: readonly string[], model: Model): Float64Array {
  const { table, starts, counts, bytes } = model;
  const scores = Float64Array.from(table.bias);
  const values = valuesOf(features, (feature) => placeOf(feature, model), table.groups);
  for (const { value, known } of values.values()) {
    const from = starts[known] as number;
    for (let i = from; i < from + (counts[known] as number); i++) {
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
export function strongest(features: readonly string[], name: string, model: Model, count: number): string[] {
  const { table, starts, counts, bytes } = model;
  const wanted = table.classes.indexOf(name);
  const weightOf = (feature: string) => {
    const known = placeOf(feature, model);
    if (known === undefined) return 0;
    const from = starts[known] as number;
    for (let i = from; i < from + (counts[known] as number); i++) {
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
