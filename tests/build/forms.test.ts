import { describe, expect, it } from 'vitest';
import { keysOf, packForms } from '../../lib/build/forms.ts';

describe('packForms', () => {
  it.each([
    [['base'], 'base'],
    [['(base|bases)'], 'base\t|s'],
    [['(air|naval) (base|bases)'], '\tair base|air bases|naval base|naval bases'],
    [['U.S.-led', 'NAMRU-6'], 'u.s led\nnamru 6'],
    [['(a (b|c)|d)'], '\ta b|a c|d'],
  ])('%j', (rows, packed) => {
    expect(packForms(rows)).toBe(packed);
  });

  it('says which brackets do not match', () => {
    expect(() => packForms(['(base|bases'])).toThrow('"(base|bases" has a bracket that does not match.');
  });
});

it('keysOf gives the keys that the detector looks up', () => {
  expect(keysOf("Perú's EE. UU.")).toBe('peru ee uu');
});
