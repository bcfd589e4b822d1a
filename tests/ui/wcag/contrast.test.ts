import { describe, expect, test } from 'vitest';
import { read } from '../../house/files.ts';
import { contrast } from './luminance.ts';

/** Colour pairs by name, light and dark, as the tokens have them. */
const TOKENS = new Map(
  [...read('lib/ui/tokens.css').matchAll(/--(\w+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);

const GROUNDS = ['paper', 'card', 'wash'];
/** Everything that is written in, and what is only drawn. */
const WRITTEN = ['ink', 'soft', 'accent', 'agrees', 'differs', 'context', 'opinion'];
const DRAWN = ['control'];

function ratio(over: string, under: string, theme: 0 | 1): number {
  const [a, b] = [TOKENS.get(over)?.[theme], TOKENS.get(under)?.[theme]];
  if (!a || !b) throw new Error(`lib/ui/tokens.css has no colour --${a ? under : over}.`);
  return contrast(a, b);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in %s colours', (_, theme) => {
  test.each(WRITTEN.flatMap((over) => GROUNDS.map((under) => [over, under] as const)))(
    '%s on %s can be read: 4.5:1',
    (over, under) => {
      expect(ratio(over, under, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(DRAWN.map((over) => [over, 'card'] as const))('%s on %s can be seen: 3:1', (over, under) => {
    expect(ratio(over, under, theme)).toBeGreaterThanOrEqual(3);
  });

  test('a solid button can be read', () => {
    expect(ratio('card', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
  });
});
