import type { Weights } from '../data.ts';
import { hashOf } from './hash.ts';

/** Weights unpacked for look-up. */
export interface Ranker {
  weights: Weights;
  /** By hash: where its weights begin in `bytes`, and how many they are. */
  at: Map<number, { from: number; count: number }>;
  bytes: Uint8Array;
}

/** What the ranker makes of a sentence. */
export interface Ranking {
  /** Probability that it states any claim. */
  topic: number;
  /** Probability of each claim, given that it states any. */
  claims: Map<string, number>;
}

/** Unpacks learned weights. Throws a sentence when the table is cut short. */
export function loadRanker(weights: Weights): Ranker {
  const bytes = Uint8Array.from(atob(weights.table), (c) => c.charCodeAt(0));
  const at: Ranker['at'] = new Map();
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
  return { weights, at, bytes };
}

/** Features that the ranker knows, with values whose squares add up to 1. */
export function valuesOf(
  features: readonly string[],
  known: (feature: string) => boolean,
  groups: Record<string, number>,
): Map<string, number> {
  const values = new Map<string, number>();
  let norm = 0;
  for (const feature of features) {
    if (!known(feature)) continue;
    const value = groups[feature[0] as string] ?? 1;
    values.set(feature, value);
    norm += value * value;
  }
  const length = Math.sqrt(norm) || 1;
  for (const [feature, value] of values) values.set(feature, value / length);
  return values;
}

/** Ranks the claims for a sentence's features. */
export function rank(features: readonly string[], ranker: Ranker): Ranking {
  const { weights, at, bytes } = ranker;
  const sums = Float64Array.from(weights.bias);
  const known = (feature: string) => at.has(hashOf(feature, weights.bits));
  for (const [feature, value] of valuesOf(features, known, weights.groups)) {
    const entry = at.get(hashOf(feature, weights.bits));
    if (!entry) continue;
    for (let i = entry.from; i < entry.from + entry.count; i++) {
      const stored = bytes[i] as number;
      sums[stored >> 3] = (sums[stored >> 3] as number) + (weights.levels[stored & 7] as number) * value;
    }
  }
  return {
    topic: sigmoid(sums[0] as number),
    claims: new Map(linked(sums.subarray(1), weights.link).map((p, i) => [weights.claims[i] as string, p])),
  };
}

function linked(sums: Float64Array, link: Weights['link']): number[] {
  if (link === 'sigmoid') return Array.from(sums, sigmoid);
  const top = Math.max(...sums);
  const raised = Array.from(sums, (sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / total);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The features that spoke most for a claim, strongest first. */
export function strongest(
  features: readonly string[],
  claim: string,
  ranker: Ranker,
  count: number,
): string[] {
  const { weights, at, bytes } = ranker;
  const wanted = weights.claims.indexOf(claim) + 1;
  const scored = features.map((feature) => {
    const entry = at.get(hashOf(feature, weights.bits));
    let weight = 0;
    for (let i = entry?.from ?? 0; entry && i < entry.from + entry.count; i++) {
      const stored = bytes[i] as number;
      if (stored >> 3 === wanted) weight = weights.levels[stored & 7] as number;
    }
    return { feature, weight: weight * (weights.groups[feature[0] as string] ?? 1) };
  });
  return scored
    .filter((s) => s.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map((s) => s.feature);
}
