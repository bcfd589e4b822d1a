import { hashOf } from '../detect/claims/hash.ts';
import { valuesOf } from '../detect/claims/rank.ts';
import type { Weights } from '../detect/data.ts';
import type { Language } from '../knowledge/schema/values.ts';
import type { Example } from './examples.ts';
import { type Model, type Options, type Row, train } from './logistic.ts';

/** Values that weights are rounded to: three bits. The class takes the other five of a byte. */
const LEVELS = 8;

/** Weights looked at to find these values. */
const SAMPLE = 10_000;

/** What the training depends on, all in one place. */
export const SETTINGS = {
  bits: 20,
  /** Features seen in fewer sentences are left out. */
  rarest: 3,
  /** Size of a language's weights as they are stored. */
  bytes: 149_000,
  groups: { w: 1, b: 0.6, p: 0.4, s: 0.3, c: 1, o: 0.7, t: 1, x: 0.4, n: 0.5, f: 0.5, r: 1.5 } as Record<
    string,
    number
  >,
  topic: { epochs: 15, rate: 0.3, l2: 0.0001, link: 'softmax', positive: 1 } as Options,
  claims: { epochs: 30, rate: 0.5, l2: 0.0005, link: 'softmax', positive: 1 } as Options,
  least: { topic: 0.65, claim: 0.12 },
};

/** Learns the weights of a language. Two models share the features: "states a claim", and which claim if so. */
export function learn(examples: Example[], lang: Language, claims: string[], settings = SETTINGS): Weights {
  const numbers = vocabularyOf(examples, settings);
  const rows = examples.map((example) => rowOf(example, numbers, claims, settings));
  const topic = train(
    rows.flatMap(({ topic: row }) => row ?? []),
    2,
    numbers.size,
    settings.topic,
  );
  const which = train(
    rows.flatMap(({ claim: row }) => row ?? []),
    claims.length,
    numbers.size,
    settings.claims,
  );
  return pack(merge(topic, which, numbers.size), numbers, lang, claims, settings);
}

function vocabularyOf(examples: Example[], { rarest, bits }: typeof SETTINGS): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const byHash = new Map<number, number>();
  const numbers = new Map<string, number>();
  for (const [feature, count] of counts) {
    if (count < rarest) continue;
    const hash = hashOf(feature, bits);
    const number = byHash.get(hash) ?? byHash.size;
    byHash.set(hash, number);
    numbers.set(feature, number);
  }
  return numbers;
}

function rowOf(
  { row, features }: Example,
  numbers: Map<string, number>,
  claims: string[],
  { groups, claims: { link } }: typeof SETTINGS,
): { topic?: Row; claim?: Row } {
  const values = valuesOf(features, (feature) => numbers.has(feature), groups);
  const base = {
    features: Int32Array.from(values.keys(), (feature) => numbers.get(feature) as number),
    values: Float32Array.from(values.values()),
    weight: 1,
  };
  if (row.labels.length === 0)
    return row.alt.length > 0 ? {} : { topic: { ...base, targets: Float32Array.of(1, 0) } };
  const stated = new Set(row.labels.map((label) => label.claim));
  const maybe = new Set(row.alt.map((label) => label.claim));
  const share = link === 'softmax' ? 1 / stated.size : 1;
  const unknown = link === 'softmax' ? 0 : Number.NaN;
  const targets = Float32Array.from(claims, (claim) =>
    stated.has(claim) ? share : maybe.has(claim) ? unknown : 0,
  );
  return { topic: { ...base, targets: Float32Array.of(0, 1) }, claim: { ...base, targets } };
}

/** Class 0 is the log-odds of stating a claim, class i the i-th claim. */
function merge(topic: Model, which: Model, size: number): Model {
  const classes = which.classes + 1;
  const weights = new Float32Array(size * classes);
  for (let f = 0; f < size; f++) {
    weights[f * classes] = (topic.weights[f * 2 + 1] as number) - (topic.weights[f * 2] as number);
    for (let c = 0; c < which.classes; c++)
      weights[f * classes + c + 1] = which.weights[f * which.classes + c] as number;
  }
  const bias = Float32Array.of((topic.bias[1] as number) - (topic.bias[0] as number), ...which.bias);
  return { classes, weights, bias };
}

/** Packs as many of the largest weights as the size allows. */
function pack(
  model: Model,
  numbers: Map<string, number>,
  lang: Language,
  claims: string[],
  settings: typeof SETTINGS,
): Weights {
  const sizes = model.weights.map(Math.abs).sort().reverse();
  const bias = Array.from(model.bias, (b) => Number(b.toFixed(4)));
  const { bits, groups, least, bytes } = settings;
  const head = { lang, claims, bits, link: settings.claims.link, groups, bias, least };
  const room = bytes - JSON.stringify(head).length - 200;
  let kept = sizes.findIndex((size) => size < 0.02);
  for (;;) {
    const smallest = sizes[kept] ?? 0;
    const levels = levelsOf(model.weights.filter((w) => Math.abs(w) > smallest));
    const table = Buffer.from(tableOf(model, numbers, bits, levels, smallest)).toString('base64');
    if (table.length < room) return { ...head, levels, table };
    kept = Math.floor(kept * 0.97);
  }
}

/** Eight values that stand for all weights with the least squared error: k-means in one dimension (Lloyd 1982). */
function levelsOf(weights: Float32Array): number[] {
  const every = Math.max(1, Math.floor(weights.length / SAMPLE));
  const sorted = weights.filter((_, i) => i % every === 0).sort();
  let levels = Array.from({ length: LEVELS }, (_, i) => sorted[Math.floor(((i + 0.5) / LEVELS) * sorted.length)] ?? 0);
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
function tableOf(
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
    pushVarint(bytes, hash - previous);
    previous = hash;
    const stored: number[] = [];
    for (let c = 0; c < model.classes; c++) {
      const weight = model.weights[number * model.classes + c] as number;
      if (Math.abs(weight) > smallest) stored.push((c << 3) | nearestOf(levels, weight));
    }
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
