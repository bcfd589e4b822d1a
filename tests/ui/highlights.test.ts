import { expect, test } from 'vitest';
import { Relation } from '../../lib/knowledge/schema/values.ts';
import { everyHighlightCss, highlightCss } from '../../lib/ui/highlights.ts';

/** Relative luminance of a colour such as `#4285ab`, after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('every relation has a line of its own, in every look', () => {
  for (const css of everyHighlightCss()) {
    const lines = [...css.matchAll(/basecheck-(\w+)\)\{text-decoration:underline (\w+) \d/g)];
    expect(lines.map(([, relation]) => relation).sort()).toEqual([...Relation.options].sort());
    expect(new Set(lines.map(([, , style]) => style)).size).toBe(4);
  }
  expect(new Set(everyHighlightCss()).size).toBe(6);
});

test('every line keeps 3:1 on white and on black', () => {
  const css = highlightCss({ markStyle: 'line', markStrength: 'quiet' });
  const colours = new Set(css.match(/#[\da-f]{6}/g));
  expect(colours.size).toBe(4);
  for (const colour of colours) {
    const light = luminance(colour);
    expect(1.05 / (light + 0.05), `${colour} on white`).toBeGreaterThanOrEqual(3);
    expect((light + 0.05) / 0.05, `${colour} on black`).toBeGreaterThanOrEqual(3);
  }
});

test('a tint is added only where it is asked for, or where a browser draws no lines', () => {
  expect(highlightCss({ markStyle: 'line', markStrength: 'normal' })).toContain(
    '@supports (-moz-appearance: none)',
  );
  expect(highlightCss({ markStyle: 'tint', markStrength: 'normal' })).not.toContain('@supports');
});
