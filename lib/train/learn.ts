import type { Weights } from '../detect/data.ts';
import { hashOf } from '../detect/learned/hash.ts';
import { type Table, valuesOf } from '../detect/learned/table.ts';
import { type Language, Stance } from '../knowledge/schema/values.ts';
import type { Labelled } from './corpus.ts';
import type { Example } from './examples.ts';
import { joinedExamples, type Stated } from './join.ts';
import { newModel, type Options, type Row, train } from './logistic.ts';
import { energiesOf, type Named, packTable, prune } from './pack.ts';

/** How one table is learned. */
interface Recipe extends Options {
  /** Features seen in fewer sentences are left out. */
  rarest: number;
  /** Size of the table as it is stored. */
  bytes: number;
  /** Rounds of dropping the weights that matter least and learning the rest on, each by its room as a multiple of the last. */
  prunings: number[];
  /** How the rest is learned on. */
  tuning: { epochs: number; rate: number };
  groups: Record<string, number>;
}

/** What the training depends on, all in one place. A language's weights stay under 150 kB. */
export const SETTINGS = {
  bits: 20,
  claims: {
    link: 'logistic',
    rarest: 3,
    bytes: 122_000,
    epochs: 10,
    rate: 0.5,
    l2: 0.0007,
    prunings: [4, 2, 1],
    tuning: { epochs: 5, rate: 0.3 },
    groups: { w: 1, b: 0.6, p: 0.4, s: 0.3, c: 1, o: 0.7, t: 1, x: 0.4, n: 0.5, h: 0.4, f: 0.5, r: 1.5 },
  } as Recipe,
  stances: {
    link: 'softmax',
    rarest: 4,
    bytes: 27_000,
    epochs: 20,
    rate: 0.5,
    l2: 0.0003,
    prunings: [2, 1],
    tuning: { epochs: 5, rate: 0.3 },
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
  least: { topic: 0.5, tied: 0.5, claim: 0.5 },
  /** How much a row counts by the kind of its file, for claims and for stances; others count 1. */
  weights: {
    // what is nearest to what readers meet, and the definitions of the claims
    claims: { dev: 2, more: 2, pages: 2, wire: 2, press: 2, written: 2, claims: 4 },
    // the frames have hard stances more often than any page
    stances: { dev: 4, more: 4, pages: 4, wire: 2, press: 2, written: 2, claims: 4, frames: 0.5 },
  } as Record<'claims' | 'stances', Record<string, number>>,
  /** How much a sentence counts that is made of two. */
  joined: 0.5,
};

/** Learns the weights of a language: "states a claim", which claims, and the stance of each. */
export function learn(examples: Example[], lang: Language, claims: string[], settings = SETTINGS): Weights {
  return {
    lang,
    claims: learnClaims(examples, claims, settings),
    stances: learnStances(examples, settings),
    least: settings.least,
  };
}

/** Class 0 is "states a claim", class i the i-th claim. */
function learnClaims(
  examples: Example[],
  claims: string[],
  { bits, claims: recipe, weights, joined }: typeof SETTINGS,
): Table {
  const numbers = vocabularyOf(
    examples.map(({ features }) => features),
    recipe.rarest,
    bits,
  );
  const rowOf = (example: Stated, weight: number) => ({
    ...claimRow(example, numbers, recipe.groups, claims),
    weight,
  });
  const rows = [
    ...examples.map((example) => rowOf(example, weightOf(example.row, weights.claims))),
    ...joinedExamples(examples).map((example) => rowOf(example, joined)),
  ];
  return learnTable(rows, { numbers, classes: ['', ...claims], bits, groups: recipe.groups }, recipe);
}

function learnStances(examples: Example[], { bits, stances: recipe, weights }: typeof SETTINGS): Table {
  const stated = examples.flatMap(({ row, stances }) =>
    stances.map((example) => ({ ...example, weight: weightOf(row, weights.stances) })),
  );
  const numbers = vocabularyOf(
    stated.map(({ features }) => features),
    recipe.rarest,
    bits,
  );
  const classes = [...Stance.options];
  const rows = stated.map(({ features, stance, weight }) => ({
    ...baseRow(features, numbers, recipe.groups),
    weight,
    targets: Float32Array.from(classes, (c) => (c === stance ? 1 : 0)),
  }));
  return learnTable(rows, { numbers, classes, bits, groups: recipe.groups }, recipe);
}

/**
 * Learns, then drops the weights that matter least step by step and learns the others on, so that they take over what the
 * dropped ones said (Han et al. 2015).
 */
function learnTable(rows: Row[], naming: Omit<Named, 'model'>, recipe: Recipe): Table {
  const model = newModel(naming.classes.length, naming.numbers.size);
  const energies = energiesOf(rows, naming.numbers.size);
  train(rows, model, recipe);
  for (const room of recipe.prunings) {
    const kept = prune(model, recipe.bytes * room, energies);
    train(rows, model, { ...recipe, ...recipe.tuning }, kept);
  }
  return packTable({ model, ...naming }, recipe.bytes, energies);
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
): Pick<Row, 'features' | 'values'> {
  const values = [...valuesOf(features, (feature) => numbers.get(feature), groups).values()];
  return {
    features: Int32Array.from(values, ({ known }) => known),
    values: Float32Array.from(values, ({ value }) => value),
  };
}

/** By the name of its file: "wire-3.en.jsonl" is of the kind "wire", "pages-3.en.jsonl" of another than "pages.en.jsonl". */
function weightOf({ file }: Labelled, weights: Record<string, number>): number {
  const kind = file.startsWith('pages-') ? 'pages-N' : (file.split(/[-.]/)[0] as string);
  return weights[kind] ?? 1;
}

/** How far an accepted label counts as stated: others may find it, but few readers miss it. */
const ACCEPTED = 0.15;

/** A sentence that has only accepted labels teaches nothing of class 0. */
function claimRow(
  { row, features }: Stated,
  numbers: Map<string, number>,
  groups: Record<string, number>,
  claims: string[],
): Omit<Row, 'weight'> {
  const stated = new Set(row.labels.map((label) => label.claim));
  const accepted = new Set(row.alt.map((label) => label.claim));
  const shareOf = (claim: string) => (stated.has(claim) ? 1 : accepted.has(claim) ? ACCEPTED : 0);
  return {
    ...baseRow(features, numbers, groups),
    targets: Float32Array.of(stated.size > 0 ? 1 : 0, ...claims.map(shareOf)),
    silent: Uint8Array.of(stated.size === 0 && accepted.size > 0 ? 1 : 0, ...claims.map(() => 0)),
  };
}
