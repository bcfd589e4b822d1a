import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileDetection } from '../../../lib/build/detection.ts';
import { packClaims, packRules } from '../../../lib/build/pack/rules.ts';
import { type PackedRules, unpackDetection } from '../../../lib/detect/claims/packed.ts';

const data = compileDetection(fileURLToPath(new URL('../../../data', import.meta.url)));
const { rules, ...rest } = data;
const packed = packRules(data, true);

describe('packed rules', () => {
  test('are all rules of the record', () => {
    expect(unpackDetection({ ...rest, claims: packClaims(rest.claims), packed })).toEqual(data);
  });

  test('hold together without their reasons', () => {
    const told = unpackDetection({
      ...rest,
      claims: packClaims(rest.claims),
      packed: packRules(data, false),
    });
    expect(told.rules).toEqual(rules.map((rule) => ({ ...rule, reason: '' })));
  });

  test.each<[string, (whole: PackedRules) => Partial<PackedRules>]>([
    ['concepts', ({ concepts }) => ({ concepts: concepts.slice(0, 40) })],
    ['exceptions', ({ nones }) => ({ nones: nones.slice(0, 3) })],
    ['ties', () => ({ holds: [] })],
    ['claims', () => ({ rules: [[rules.length, '', '', 0, 1, 0]] })],
  ])('without some of their %s are refused with a remedy', (_, spoil) => {
    expect(() =>
      unpackDetection({ ...rest, claims: packClaims(rest.claims), packed: { ...packed, ...spoil(packed) } }),
    ).toThrow('The rules of the detector are cut short: build or install the extension again.');
  });

  test('want ids that begin with the claim', () => {
    const [rule] = rules;
    if (!rule) throw new Error('There are no rules.');
    expect(() => packRules({ ...data, rules: [{ ...rule, id: 'other' }] }, false)).toThrow(
      `The rule other of ${rule.claim} must have an id that begins so.`,
    );
  });
});
