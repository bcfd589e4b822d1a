import { expect, test } from 'vitest';
import { Relation } from '../../../lib/knowledge/schema/values.ts';
import { everyHighlightCss, highlightCss } from '../../../lib/ui/highlights.ts';
import { contrast } from './luminance.ts';

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
    expect(contrast(colour, '#ffffff'), `${colour} on white`).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#000000'), `${colour} on black`).toBeGreaterThanOrEqual(3);
  }
});

test('a tint is added only where it is asked for, or where a browser draws no lines', () => {
  const olderFirefox = '@supports (-moz-appearance: none)';
  expect(highlightCss({ markStyle: 'line', markStrength: 'normal' })).toContain(olderFirefox);
  expect(highlightCss({ markStyle: 'tint', markStrength: 'normal' })).not.toContain(olderFirefox);
});
