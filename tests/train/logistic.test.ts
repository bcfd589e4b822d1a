import { describe, expect, it } from 'vitest';
import { newModel, type Options, type Row, train } from '../../lib/train/logistic.ts';

const options: Options = { link: 'logistic', epochs: 60, rate: 0.5, l2: 0 };

const row = (features: number[], targets: number[], rest: Partial<Row> = {}): Row => ({
  features: Int32Array.from(features),
  values: Float32Array.from(features, () => 1),
  targets: Float32Array.from(targets),
  weight: 1,
  ...rest,
});

const scoreOf = ({ weights, bias, classes }: ReturnType<typeof newModel>, features: number[], c: number) =>
  features.reduce((sum, f) => sum + (weights[f * classes + c] as number), bias[c] as number);

describe('logistic regression', () => {
  it('lets a row be of several classes with the logistic link', () => {
    const rows = [row([0], [1, 0]), row([1], [0, 1]), row([0, 1], [1, 1]), row([2], [0, 0])];
    const model = train(rows, newModel(2, 3), options);
    expect(scoreOf(model, [0, 1], 0)).toBeGreaterThan(0);
    expect(scoreOf(model, [0, 1], 1)).toBeGreaterThan(0);
    expect(scoreOf(model, [2], 0)).toBeLessThan(0);
  });

  it('parts the classes with the softmax link', () => {
    const rows = [row([0], [1, 0]), row([1], [0, 1])];
    const model = train(rows, newModel(2, 2), { ...options, link: 'softmax' });
    expect(scoreOf(model, [0], 0)).toBeGreaterThan(scoreOf(model, [0], 1));
    expect(scoreOf(model, [1], 1)).toBeGreaterThan(scoreOf(model, [1], 0));
  });

  it('learns nothing about a class from rows that are silent on it', () => {
    const model = train([row([0], [0, 1], { silent: Uint8Array.of(1, 0) })], newModel(2, 1), options);
    expect(model.weights[0]).toBe(0);
    expect(model.weights[1]).toBeGreaterThan(0);
  });

  it('touches only the weights that are kept', () => {
    const model = train([row([0, 1], [1])], newModel(1, 2), options, Uint8Array.of(1, 0));
    expect(model.weights[0]).toBeGreaterThan(0);
    expect(model.weights[1]).toBe(0);
  });

  it('follows the heavier of two rows that disagree', () => {
    const model = train([row([0], [1], { weight: 4 }), row([0], [0])], newModel(1, 1), options);
    expect(scoreOf(model, [0], 0)).toBeGreaterThan(0);
  });

  it('gives the same weights at every run', () => {
    const rows = [row([0], [1, 0]), row([1], [0, 1]), row([0, 1], [1, 1])];
    expect(train(rows, newModel(2, 2), options).weights).toEqual(
      train(rows, newModel(2, 2), options).weights,
    );
  });
});
