import { describe, expect, it } from 'vitest';
import { openTable, scoresOf } from '../../lib/detect/learned/table.ts';
import { newModel } from '../../lib/train/logistic.ts';
import { packTable, prune } from '../../lib/train/pack.ts';

/** 400 features with weights of rising size, two classes. */
function madeModel() {
  const model = newModel(2, 400);
  for (let i = 0; i < model.weights.length; i++) model.weights[i] = ((i % 2 ? 1 : -1) * (i + 1)) / 100;
  return model;
}
const numbers = new Map(Array.from({ length: 400 }, (_, i) => [`w:word${i}`, i]));
const naming = { numbers, classes: ['a', 'b'], bits: 20, groups: { w: 1 } };

describe('pruning', () => {
  it('keeps the largest weights, as many as fit', () => {
    const model = madeModel();
    const kept = prune(model, 800);
    const count = kept.reduce((a, b) => a + b, 0);
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThan(400);
    expect(kept.at(-1)).toBe(1);
    expect(kept[0]).toBe(0);
    expect(model.weights[0]).toBe(0);
  });

  it('leaves everything where there is room', () => {
    const model = madeModel();
    expect(prune(model, 100_000).every((k) => k === 1)).toBe(true);
  });
});

describe('packing', () => {
  it('stays within its bytes and gives the scores back, roughly', () => {
    const model = madeModel();
    prune(model, 2_000);
    const table = packTable({ model, ...naming }, 2_600);
    expect(JSON.stringify(table).length).toBeLessThanOrEqual(2_600);
    const [a = 0, b = 0] = scoresOf(['w:word399'], openTable(table));
    expect(a).toBeLessThan(0);
    expect(b).toBeGreaterThan(0);
  });

  it('leaves features without weights out', () => {
    const model = newModel(2, 400);
    model.weights[10] = 1;
    expect(
      openTable(packTable({ model, ...naming }, 2_000)).counts.filter((count) => count > 0),
    ).toHaveLength(1);
  });
});
