import { randomOf } from './random.ts';

/** A training row: indexes of the features that are on, their values, and the share of each class. */
export interface Row {
  features: Int32Array;
  values: Float32Array;
  targets: Float32Array;
  /** How much the row counts. */
  weight: number;
  /** Classes that the row teaches nothing about, as 1; none when absent. */
  silent?: Uint8Array;
}

/** `softmax`: one class a row; `logistic`: each class by itself, any number of them a row. */
export type Link = 'softmax' | 'logistic';

export interface Options {
  link: Link;
  epochs: number;
  /** First step size of AdaGrad (Duchi, Hazan and Singer 2011). */
  rate: number;
  /** Weight of the squared norm in the loss, a row. */
  l2: number;
}

/** Weights by feature: `weights[feature * classes + c]`, and a bias a class. */
export interface Model {
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** A model that knows nothing yet. */
export function newModel(classes: number, size: number): Model {
  return { classes, weights: new Float32Array(classes * size), bias: new Float32Array(classes) };
}

/**
 * Logistic regression by stochastic gradient steps; the same bytes at every run. Changes and returns `model`. With
 * `kept` only the weights that are 1 there are touched.
 */
export function train(rows: Row[], model: Model, options: Options, kept?: Uint8Array): Model {
  const squares = new Float32Array(model.weights.length).fill(1e-3);
  const random = randomOf(7);
  const order = Int32Array.from(rows, (_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) step(rows[index] as Row, model, squares, options, kept);
  }
  return model;
}

function step(
  row: Row,
  model: Model,
  squares: Float32Array,
  { link, rate, l2 }: Options,
  kept: Uint8Array | undefined,
): void {
  const { classes, weights } = model;
  const { features, values } = row;
  const sums = sumsOf(row, model);
  const p = link === 'softmax' ? softmax(sums) : sums.map((sum) => 1 / (1 + Math.exp(-sum)));
  for (let c = 0; c < classes; c++) {
    const error = ((p[c] as number) - (row.targets[c] as number)) * row.weight;
    if (row.silent?.[c] || Math.abs(error) < 0.001) continue;
    for (let i = 0; i < features.length; i++) {
      const at = (features[i] as number) * classes + c;
      if (kept && !kept[at]) continue;
      const w = weights[at] as number;
      const gradient = error * (values[i] as number) + l2 * w;
      const square = (squares[at] as number) + gradient * gradient;
      squares[at] = square;
      weights[at] = w - (rate * gradient) / Math.sqrt(square);
    }
    model.bias[c] = (model.bias[c] as number) - rate * 0.05 * error;
  }
}

/** Score of each class for a row's features. */
function sumsOf(row: Row, model: Model): Float32Array {
  const sums = Float32Array.from(model.bias);
  for (let i = 0; i < row.features.length; i++) {
    const at = (row.features[i] as number) * model.classes;
    const value = row.values[i] as number;
    for (let c = 0; c < model.classes; c++)
      sums[c] = (sums[c] as number) + (model.weights[at + c] as number) * value;
  }
  return sums;
}

function softmax(sums: Float32Array): Float32Array {
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / total);
}
