import { hashOf } from '../detect/learned/hash.ts';
import type { Table } from '../detect/learned/table.ts';
import type { Model, Row } from './logistic.ts';

/** Values that weights are rounded to: three bits. The class takes the other five of a byte. */
const LEVELS = 8;
/** Weights looked at to find these values. */
const SAMPLE = 10_000;

/** A model with what its features are called. */
export interface Named {
  model: Model;
  /** Number of each feature in the model. */
  numbers: Map<string, number>;
  classes: string[];
  bits: number;
  groups: Record<string, number>;
}

/** Packs all weights that are not 0, or where `bytes` of JSON do not hold them those that matter most. */
export function packTable(named: Named, bytes: number, energies: Float32Array): Table {
  const { model, numbers, classes, bits, groups } = named;
  const bias = Array.from(model.bias, (b) => Number(b.toFixed(4)));
  const head = { classes, bits, groups, bias };
  const room = bytes - JSON.stringify(head).length - 120;
  for (let target = room; ; target *= 0.97) {
    prune(model, target, energies);
    const levels = levelsOf(model.weights.filter((w) => w !== 0));
    const packed = Buffer.from(bytesOf(model, numbers, bits, levels)).toString('base64');
    if (packed.length <= room) return { ...head, levels, packed };
  }
}

/** Bytes that a feature takes besides its weights: its hash and their number. */
const OVERHEAD = 2.3;

/** How often a feature is on and with what value: the sum of its squared values, by the weight of the row. */
export function energiesOf(rows: readonly Row[], size: number): Float32Array {
  const energies = new Float32Array(size);
  for (const { features, values, weight } of rows)
    for (const [i, feature] of features.entries())
      energies[feature] = (energies[feature] as number) + weight * (values[i] as number) ** 2;
  return energies;
}

/**
 * Sets to 0 the weights that matter least, so that the rest takes about `bytes` of base64. Returns what is left as 1.
 * What a weight matters is its size times the root of its feature's energy: how far the loss rises without it, but for
 * what all weights share (LeCun, Denker and Solla 1990). A large weight of a rare word matters little.
 */
export function prune({ weights, classes }: Model, bytes: number, energies: Float32Array): Uint8Array {
  const room = (bytes * 3) / 4;
  const saliencies = weights.map(
    (w, i) => Math.abs(w) * Math.sqrt(energies[Math.floor(i / classes)] as number),
  );
  const sorted = saliencies.slice().sort().reverse();
  const nonzero = sorted.indexOf(0);
  let count = Math.min(Math.floor(room), nonzero < 0 ? sorted.length : nonzero);
  let least = 0;
  do {
    least = sorted[count] ?? 0;
    count = Math.floor(count * 0.97);
  } while (sizeAbove(saliencies, classes, least) > room && count > 0);
  for (let i = 0; i < weights.length; i++) if ((saliencies[i] as number) <= least) weights[i] = 0;
  return Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1));
}

/** Bytes that the weights take whose saliency is above `least`. */
function sizeAbove(saliencies: Float32Array, classes: number, least: number): number {
  let bytes = 0;
  for (let from = 0; from < saliencies.length; from += classes) {
    let above = 0;
    for (let i = from; i < from + classes; i++) if ((saliencies[i] as number) > least) above++;
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

/** Features by rising hash, each with its weights. */
function bytesOf(
  model: Model,
  numbers: Map<string, number>,
  bits: number,
  levels: readonly number[],
): number[] {
  const byHash = new Map([...numbers].map(([feature, number]) => [hashOf(feature, bits), number]));
  const bytes: number[] = [];
  let previous = 0;
  for (const [hash, number] of [...byHash].sort((a, b) => a[0] - b[0])) {
    const stored: number[] = [];
    for (let c = 0; c < model.classes; c++) {
      const weight = model.weights[number * model.classes + c] as number;
      if (weight !== 0) stored.push((c << 3) | nearestOf(levels, weight));
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
