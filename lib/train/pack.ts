import { hashOf } from '../detect/learned/hash.ts';
import type { Table } from '../detect/learned/table.ts';
import type { Model } from './logistic.ts';

/** Values that weights are rounded to: three bits. The class takes the other five of a byte. */
const LEVELS = 8;
/** Weights looked at to find these values. */
const SAMPLE = 10_000;
/** Weights smaller than this change nothing. */
const SMALLEST = 0.02;

/** A model with what its features are called. */
export interface Named {
  model: Model;
  /** Number of each feature in the model. */
  numbers: Map<string, number>;
  classes: string[];
  bits: number;
  groups: Record<string, number>;
}

/** Packs as many of the largest weights as `bytes` of JSON allow. */
export function packTable({ model, numbers, classes, bits, groups }: Named, bytes: number): Table {
  const sizes = model.weights.map(Math.abs).sort().reverse();
  const bias = Array.from(model.bias, (b) => Number(b.toFixed(4)));
  const head = { classes, bits, groups, bias };
  const room = bytes - JSON.stringify(head).length - 120;
  let kept = sizes.findIndex((size) => size < SMALLEST);
  for (;;) {
    const smallest = sizes[kept] ?? 0;
    const levels = levelsOf(model.weights.filter((w) => Math.abs(w) > smallest));
    const packed = Buffer.from(bytesOf(model, numbers, bits, levels, smallest)).toString('base64');
    if (packed.length <= room) return { ...head, levels, packed };
    kept = Math.floor(kept * 0.97);
  }
}

/** Bytes that a feature takes besides its weights: its hash and their number. */
const OVERHEAD = 2.3;

/**
 * Sets the smallest weights to 0, so that the rest takes about `bytes` of base64. Returns what is left as 1.
 */
export function prune({ weights, classes }: Model, bytes: number): Uint8Array {
  const room = (bytes * 3) / 4;
  const sizes = weights.map(Math.abs).sort().reverse();
  const nonzero = sizes.indexOf(0);
  let count = Math.min(Math.floor(room), nonzero < 0 ? sizes.length : nonzero);
  let smallest = 0;
  do {
    smallest = sizes[count] ?? 0;
    count = Math.floor(count * 0.97);
  } while (sizeAbove(weights, classes, smallest) > room && count > 0);
  for (let i = 0; i < weights.length; i++) if (Math.abs(weights[i] as number) <= smallest) weights[i] = 0;
  return Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1));
}

/** Bytes that the weights above `smallest` take. */
function sizeAbove(weights: Float32Array, classes: number, smallest: number): number {
  let bytes = 0;
  for (let from = 0; from < weights.length; from += classes) {
    let above = 0;
    for (let i = from; i < from + classes; i++) if (Math.abs(weights[i] as number) > smallest) above++;
    if (above > 0) bytes += above + OVERHEAD;
  }
  return bytes;
}

/** Values that stand for all weights with the least squared error: k-means in one dimension (Lloyd 1982). */
function levelsOf(weights: Float32Array): number[] {
  const every = Math.max(1, Math.floor(weights.length / SAMPLE));
  const sorted = weights.filter((_, i) => i % every === 0).sort();
  let levels = Array.from(
    { length: LEVELS },
    (_, i) => sorted[Math.floor(((i + 0.5) / LEVELS) * sorted.length)] ?? 0,
  );
  for (let round = 0; round < 25; round++) {
    const sums = levels.map(() => ({ sum: 0, count: 0 }));
    for (const weight of sorted) {
      const nearest = sums[nearestOf(levels, weight)] as { sum: number; count: number };
      nearest.sum += weight;
      nearest.count++;
    }
    levels = levels.map((level, i) => {
      const { sum, count } = sums[i] as { sum: number; count: number };
      return count > 0 ? sum / count : level;
    });
  }
  return levels.map((level) => Number(level.toFixed(4)));
}

function nearestOf(levels: readonly number[], weight: number): number {
  let best = 0;
  for (let i = 1; i < levels.length; i++) {
    if (Math.abs((levels[i] as number) - weight) < Math.abs((levels[best] as number) - weight)) best = i;
  }
  return best;
}

/** Features by rising hash, each with its weights above `smallest`. */
function bytesOf(
  model: Model,
  numbers: Map<string, number>,
  bits: number,
  levels: readonly number[],
  smallest: number,
): number[] {
  const byHash = new Map([...numbers].map(([feature, number]) => [hashOf(feature, bits), number]));
  const bytes: number[] = [];
  let previous = 0;
  for (const [hash, number] of [...byHash].sort((a, b) => a[0] - b[0])) {
    const stored: number[] = [];
    for (let c = 0; c < model.classes; c++) {
      const weight = model.weights[number * model.classes + c] as number;
      if (Math.abs(weight) > smallest) stored.push((c << 3) | nearestOf(levels, weight));
    }
    if (stored.length === 0) continue;
    pushVarint(bytes, hash - previous);
    previous = hash;
    pushVarint(bytes, stored.length);
    bytes.push(...stored);
  }
  return bytes;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
