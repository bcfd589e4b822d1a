import { describe, expect, it } from 'vitest';
import { formsOf, keysOf } from '../../../lib/build/pack/rows.ts';

describe('formsOf', () => {
  it.each([
    [['base'], ['base']],
    [
      ['(base|bases)', 'bases'],
      ['base', 'bases'],
    ],
    [['(air|naval) (base|bases)'], ['air base', 'air bases', 'naval base', 'naval bases']],
    [
      ['U.S.-led', 'NAMRU-6'],
      ['u.s led', 'namru 6'],
    ],
    [['(a (b|c)|d)'], ['a b', 'a c', 'd']],
    [['(…)'], []],
  ])('%j', (rows, forms) => {
    expect([...formsOf(rows)]).toEqual(forms);
  });

  it('says which brackets do not match', () => {
    expect(() => formsOf(['(base|bases'])).toThrow('"(base|bases" has a bracket that does not match.');
  });
});

it('keysOf gives the keys that the detector looks up', () => {
  expect(keysOf("Perú's EE. UU.")).toBe('peru ee uu');
});
