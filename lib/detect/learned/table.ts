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
  /** Of each of them, where its weights begin in `stored`, and how many they are. */
  starts: Int32Array;
  counts: Uint8Array;
  /** By the upper bits of a hash, where in `hashes` those with these bits begin; one more at its end. */
  firsts: Int32Array;
  /** A byte a character. */
  stored: string;
}

/** Upper bits of a hash that `firsts` is by. */
const UPPER = 12;
/** A feature takes at least a byte for its hash and one for its count. */
const LEAST_BYTES = 2;

/**
 * Opens a table: finds where the weights of each feature are and leaves them where they lie, since this is done in every
 * page that is read and before anything is optimised by the browser. Throws a sentence when it is cut short.
 */
export function openTable(table: Table): Model {
  const stored = atob(table.packed);
  const most = Math.ceil(stored.length / LEAST_BYTES);
  const hashes = new Int32Array(most);
  const starts = new Int32Array(most);
  const counts = new Uint8Array(most);
  const firsts = new Int32Array((1 << UPPER) + 1);
  let size = 0;
  let hash = 0;
  let upper = 0;
  let cursor = 0;
  while (cursor < stored.length) {
    let byte = stored.charCodeAt(cursor++);
    let step = byte & 127;
    for (let shift = 7; byte > 127 && cursor < stored.length; shift += 7) {
      byte = stored.charCodeAt(cursor++);
      step |= (byte & 127) << shift;
    }
    const count = cursor < stored.length ? stored.charCodeAt(cursor++) : 128;
    if (count > 127 || cursor + count > stored.length)
      throw new Error('The table of learned weights is cut short: run `npm run train` again.');
    hash += step;
    for (const own = upperOf(hash, table.bits); upper <= own; ) firsts[upper++] = size;
    hashes[size] = hash;
    starts[size] = cursor;
    counts[size] = count;
    size++;
    cursor += count;
  }
  firsts.fill(size, upper);
  return { table, hashes: hashes.subarray(0, size), starts, counts, firsts, stored };
}

function upperOf(hash: number, bits: number): number {
  return bits > UPPER ? hash >>> (bits - UPPER) : hash;
}

const UNKNOWN = -1;

/** The place in `hashes` of a feature. */
function placeOf(feature: string, { table, hashes, firsts }: Model): number {
  const hash = hashOf(feature, table.bits);
  const upper = upperOf(hash, table.bits);
  for (let at = firsts[upper] as number; at < (firsts[upper + 1] as number); at++)
    if (hashes[at] === hash) return at;
  return UNKNOWN;
}

let last: { features: readonly string[]; model: Model; places: Int32Array } | undefined;

/** The places of features; the latest are kept, since after the scores of a sentence the features that spoke are asked for. */
function placesOf(features: readonly string[], model: Model): Int32Array {
  if (last?.features !== features || last.model !== model)
    last = { features, model, places: Int32Array.from(features, (feature) => placeOf(feature, model)) };
  return last.places;
}

/** The value of a feature's group. */
function groupValue(feature: string, groups: Record<string, number>): number {
  return groups[feature.slice(0, feature.indexOf(':'))] ?? 1;
}

/** How much a long list of features dilutes each: the exponent of the sum of squares that values are divided by. */
const DILUTION = 0.25;
/** Brings the values of a usual sentence near 1 / its norm. */
const SCALE = 3;

function lengthOf(norm: number): number {
  return SCALE * norm ** DILUTION || 1;
}

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
  const length = lengthOf(norm);
  for (const entry of values.values()) entry.value /= length;
  return values;
}

/** Score of each class for the features of a text, each of which is there once; their values are those of `valuesOf`. */
export function scoresOf(features: readonly string[], model: Model): Float64Array {
  const { table, starts, counts, stored } = model;
  const scores = Float64Array.from(table.bias);
  const places = placesOf(features, model);
  const values = features.map((feature, at) =>
    places[at] === UNKNOWN ? 0 : groupValue(feature, table.groups),
  );
  let norm = 0;
  for (const value of values) norm += value * value;
  const length = lengthOf(norm);
  for (const [at, value] of values.entries()) {
    if (value === 0) continue;
    const place = places[at] as number;
    const from = starts[place] as number;
    for (let i = from; i < from + (counts[place] as number); i++) {
      const byte = stored.charCodeAt(i);
      const weight = table.levels[byte & 7] as number;
      scores[byte >> 3] = (scores[byte >> 3] as number) + weight * (value / length);
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
  const { table, starts, counts, stored } = model;
  const wanted = table.classes.indexOf(name);
  const places = placesOf(features, model);
  const weightOf = (feature: string, at: number) => {
    const place = places[at] as number;
    if (place === UNKNOWN) return 0;
    const from = starts[place] as number;
    for (let i = from; i < from + (counts[place] as number); i++) {
      const byte = stored.charCodeAt(i);
      if (byte >> 3 === wanted) return (table.levels[byte & 7] as number) * groupValue(feature, table.groups);
    }
    return 0;
  };
  return features
    .map((feature, at) => ({ feature, weight: weightOf(feature, at) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ feature }) => feature);
}
