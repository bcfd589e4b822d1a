import { describe, expect, it } from 'vitest';
import { openTable, scoresOf } from '../../lib/detect/learned/table.ts';
import { newModel } from '../../lib/train/logistic.ts';
import { energiesOf, packTable, prune } from '../../lib/train/pack.ts';

/** 400 features with weights of rising size, two classes. */
function madeModel() {
  const model = newModel(2, 400);
  for (let i = 0; i < model.weights.length; i++) model.weights[i] = ((i % 2 ? 1 : -1) * (i + 1)) / 100;
  return model;
}
const numbers = new Map(Array.from({ length: 400 }, (_, i) => [`w:word${i}`, i]));
/** All features are on equally often. */
const energies = new Float32Array(400).fill(1);
const naming = { numbers, classes: ['a', 'b'], bits: 20, groups: { w: 1 } };

describe('pruning', () => {
  it('keeps the largest weights, as many as fit', () => {
    const model = madeModel();
    const kept = prune(model, 800, energies);
    const count = kept.reduce((a, b) => a + b, 0);
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThan(400);
    expect(kept.at(-1)).toBe(1);
    expect(kept[0]).toBe(0);
    expect(model.weights[0]).toBe(0);
  });

  it('keeps what is often on before larger weights of what is seldom on', () => {
    const model = newModel(1, 400);
    model.weights.fill(1);
    model.weights[7] = 0.5;
    const often = energies.map((energy, i) => (i === 7 ? 100 * energy : energy));
    const kept = prune(model, 800, often);
    expect(kept[7]).toBe(1);
    expect(kept.reduce((a, b) => a + b, 0)).toBeLessThan(400);
  });

  it('adds up how often a feature is on', () => {
    const rows = [
      {
        features: Int32Array.of(0, 1),
        values: Float32Array.of(1, 2),
        targets: Float32Array.of(1),
        weight: 1,
      },
      { features: Int32Array.of(1), values: Float32Array.of(1), targets: Float32Array.of(0), weight: 3 },
    ];
    expect([...energiesOf(rows, 3)]).toEqual([1, 7, 0]);
  });

  it('leaves everything where there is room', () => {
    const model = madeModel();
    expect(prune(model, 100_000, energies).every((k) => k === 1)).toBe(true);
  });
});

describe('packing', () => {
  it('stays within its bytes and gives the scores back, roughly', () => {
    const model = madeModel();
    prune(model, 2_000, energies);
    const table = packTable({ model, ...naming }, 2_600, energies);
    expect(JSON.stringify(table).length).toBeLessThanOrEqual(2_600);
    const [a = 0, b = 0] = scoresOf(['w:word399'], openTable(table));
    expect(a).toBeLessThan(0);
    expect(b).toBeGreaterThan(0);
  });

  it('leaves features without weights out', () => {
    const model = newModel(2, 400);
    model.weights[10] = 1;
    expect(
      openTable(packTable({ model, ...naming }, 2_000, energies)).counts.filter((count) => count > 0),
    ).toHaveLength(1);
  });
});
