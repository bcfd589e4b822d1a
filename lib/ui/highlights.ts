import type { Relation } from '../knowledge/schema/values.ts';

/** How marks look, as the reader chose. */
export interface MarkLook {
  /** A line under the text, or a line and a tint behind it. */
  markStyle: 'line' | 'tint';
  markStrength: 'quiet' | 'normal' | 'strong';
}

/**
 * Four line styles, so that colour is never needed to tell them apart; the colours are of middle lightness and keep 3:1
 * on white and on black alike, since nobody can know what lies behind a text.
 */
const LINES: Record<Relation, [style: string, colour: string]> = {
  agrees: ['solid', '#4285ab'],
  differs: ['double', '#c0701f'],
  context: ['dashed', '#8d6fc6'],
  opinion: ['dotted', '#82878e'],
};

/** Thickness of the line in CSS pixels, and how opaque the tint is, as two hexadecimal digits. */
const STRENGTHS: Record<MarkLook['markStrength'], { width: number; tint: string }> = {
  quiet: { width: 1, tint: '1a' },
  normal: { width: 2, tint: '29' },
  strong: { width: 3, tint: '47' },
};

/** Firefox before 146 draws no lines in highlights; `text-decoration-inset` came with the same version. */
const WITHOUT_LINES = '(-moz-appearance: none) and (not (text-decoration-inset: 1px))';

/** Chromium puts a bar behind every mark there, which only the first line of a double one fits on. */
const BARS = '(not (-moz-appearance: none))';

function rules(declaration: (style: string, colour: string) => string): string {
  return Object.entries(LINES)
    .map(([relation, line]) => `::highlight(basecheck-${relation}){${declaration(...line)}}`)
    .join('');
}

/** The rules of the marks in a page. What is printed is the page alone. */
export function highlightCss({ markStyle, markStrength }: MarkLook): string {
  const { width, tint } = STRENGTHS[markStrength];
  const lines = rules((style, colour) => `text-decoration:underline ${style} ${width}px ${colour}`);
  const tints = rules((_, colour) => `background-color:${colour}${tint}`);
  const behind = markStyle === 'tint' ? tints : `@supports ${WITHOUT_LINES}{${tints}}`;
  const wave = '::highlight(basecheck-differs){text-decoration-style:wavy}';
  return `@media screen{${lines}${behind}}@media screen and (forced-colors:active){@supports ${BARS}{${wave}}}`;
}

/** The rules of every look, to take away whichever a page has. */
export function everyHighlightCss(): string[] {
  const styles = ['line', 'tint'] as const;
  const strengths = Object.keys(STRENGTHS) as MarkLook['markStrength'][];
  return styles.flatMap((markStyle) =>
    strengths.map((markStrength) => highlightCss({ markStyle, markStrength })),
  );
}
