import type { Weights } from '../detect/data.ts';
import { hashOf } from '../detect/learned/hash.ts';
import { valuesOf } from '../detect/learned/table.ts';
import { type Language, Stance } from '../knowledge/schema/values.ts';
import type { Example } from './examples.ts';
import { type Model, type Options, type Row, train } from './logistic.ts';
import { type Named, packTable } from './pack.ts';

/** How one table is learned. */
interface Recipe {
  /** Features seen in fewer sentences are left out. */
  rarest: number;
  /** Size of the table as it is stored. */
  bytes: number;
  groups: Record<string, number>;
}

/** What the training depends on, all in one place. A language's weights stay under 150 kB. */
export const SETTINGS = {
  bits: 20,
  claims: {
    rarest: 3,
    bytes: 121_000,
    groups: { w: 1, b: 0.6, p: 0.4, s: 0.3, c: 1, o: 0.7, t: 1, x: 0.4, n: 0.5, f: 0.5, r: 1.5 },
  } as Recipe,
  stances: {
    rarest: 4,
    bytes: 27_000,
    groups: {
      R: 3,
      K: 1.5,
      k: 0.7,
      C: 1.5,
      E: 2,
      A: 1,
      H: 1,
      P: 1,
      X: 1,
      L: 2,
      V: 0.5,
      Z: 2,
      Q: 1,
      F: 1,
      W: 0.5,
    },
  } as Recipe,
  topic: { epochs: 15, rate: 0.3, l2: 0.0001 } as Options,
  claim: { epochs: 30, rate: 0.5, l2: 0.0005 } as Options,
  stance: { epochs: 20, rate: 0.5, l2: 0.0003 } as Options,
  least: { topic: 0.5, claim: 0.12 },
};

/** Learns the weights of a language: "states a claim", which claim if so, and its stance. */
export function learn(examples: Example[], lang: Language, claims: string[], settings = SETTINGS): Weights {
  return {
    lang,
    claims: packTable(learnClaims(examples, claims, settings), settings.claims.bytes),
    stances: packTable(learnStances(examples, settings), settings.stances.bytes),
    least: settings.least,
  };
}

function learnClaims(examples: Example[], claims: string[], settings: typeof SETTINGS): Named {
  const { bits } = settings;
  const { groups, rarest } = settings.claims;
  const numbers = vocabularyOf(
    examples.map(({ features }) => features),
    rarest,
    bits,
  );
  const rows = examples.map((example) => claimRows(example, numbers, groups, claims));
  const topic = train(
    rows.flatMap((row) => row.topic ?? []),
    2,
    numbers.size,
    settings.topic,
  );
  const which = train(
    rows.flatMap((row) => row.claim ?? []),
    claims.length,
    numbers.size,
    settings.claim,
  );
  return { model: merge(topic, which, numbers.size), numbers, classes: ['', ...claims], bits, groups };
}

function learnStances(examples: Example[], settings: typeof SETTINGS): Named {
  const { bits } = settings;
  const { groups, rarest } = settings.stances;
  const stated = examples.flatMap(({ stances }) => stances);
  const numbers = vocabularyOf(
    stated.map(({ features }) => features),
    rarest,
    bits,
  );
  const classes = Stance.options;
  const rows = stated.map(({ features, stance }) => ({
    ...baseRow(features, numbers, groups),
    targets: Float32Array.from(classes, (c) => (c === stance ? 1 : 0)),
  }));
  return {
    model: train(rows, classes.length, numbers.size, settings.stance),
    numbers,
    classes: [...classes],
    bits,
    groups,
  };
}

function vocabularyOf(lists: string[][], rarest: number, bits: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of lists)
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

function baseRow(
  features: string[],
  numbers: Map<string, number>,
  groups: Record<string, number>,
): Omit<Row, 'targets'> {
  const values = [...valuesOf(features, (feature) => numbers.get(feature), groups).values()];
  return {
    features: Int32Array.from(values, ({ known }) => known),
    values: Float32Array.from(values, ({ value }) => value),
    weight: 1,
  };
}

/** A sentence with accepted labels alone teaches nothing. */
function claimRows(
  { row, features }: Example,
  numbers: Map<string, number>,
  groups: Record<string, number>,
  claims: string[],
): { topic?: Row; claim?: Row } {
  const shared = baseRow(features, numbers, groups);
  if (row.labels.length === 0)
    return row.alt.length > 0 ? {} : { topic: { ...shared, targets: Float32Array.of(1, 0) } };
  const stated = new Set(row.labels.map((label) => label.claim));
  const targets = Float32Array.from(claims, (claim) => (stated.has(claim) ? 1 / stated.size : 0));
  return { topic: { ...shared, targets: Float32Array.of(0, 1) }, claim: { ...shared, targets } };
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
