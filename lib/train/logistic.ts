/** A training row: indexes of the features that are on, their values, and the share of each class. */
export interface Row {
  features: Int32Array;
  /** Value of each feature; the squares add up to 1. */
  values: Float32Array;
  targets: Float32Array;
  /** How much the row counts. */
  weight: number;
}

export interface Options {
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

/** Numbers between 0 and 1 that are the same at every run (mulberry32). */
function randomOf(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Multinomial logistic regression by stochastic gradient steps; the same bytes at every run. */
export function train(rows: Row[], classes: number, size: number, options: Options): Model {
  const model: Model = {
    classes,
    weights: new Float32Array(classes * size),
    bias: new Float32Array(classes),
  };
  const squares = new Float32Array(classes * size).fill(1e-3);
  const random = randomOf(7);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) step(rows[index] as Row, model, squares, options);
  }
  return model;
}

function step(row: Row, model: Model, squares: Float32Array, { rate, l2 }: Options): void {
  const p = softmax(sumsOf(row, model));
  for (let c = 0; c < model.classes; c++) {
    const error = ((p[c] as number) - (row.targets[c] as number)) * row.weight;
    if (Math.abs(error) < 0.001) continue;
    for (let i = 0; i < row.features.length; i++) {
      const at = (row.features[i] as number) * model.classes + c;
      const w = model.weights[at] as number;
      const gradient = error * (row.values[i] as number) + l2 * w;
      const square = (squares[at] as number) + gradient * gradient;
      squares[at] = square;
      model.weights[at] = w - (rate * gradient) / Math.sqrt(square);
    }
    model.bias[c] = (model.bias[c] as number) - rate * 0.05 * error;
  }
}

/** Score of each class for a row's features. */
function sumsOf(row: Pick<Row, 'features' | 'values'>, model: Model): Float32Array {
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
