import type { Span } from './sentences.ts';

const OPENING = '“«„';
const CLOSING = '”»';
/** What a straight mark stands behind where it opens. */
const BEFORE = /[\s([—–-]/;

/** Whether a straight mark opens a quotation: at the beginning, or behind a space, and before a word. */
function opens(text: string, at: number): boolean {
  return (at === 0 || BEFORE.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1));
}

/**
 * The quotations of a text, their marks with them, the outermost alone. One that is not closed goes to the end, as where
 * the next paragraph goes on with it. UTF-16 offsets.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  const open: { start: number; mark: string }[] = [];
  for (const { index: at, 0: mark } of text.matchAll(/["“”«»„]/g)) {
    const last = open.at(-1);
    const isStraight = mark === '"';
    if (OPENING.includes(mark) || (isStraight && last?.mark !== '"' && opens(text, at)))
      open.push({ start: at, mark });
    else if (last && (isStraight ? last.mark === '"' : CLOSING.includes(mark) && last.mark !== '"')) {
      open.pop();
      if (open.length === 0) found.push({ start: last.start, end: at + 1 });
    }
  }
  const [unclosed] = open;
  if (unclosed) found.push({ start: unclosed.start, end: text.length });
  return found;
}

const ENDS = /[\s.!?…]/;

/** Whether all of a sentence lies in one of the quotations, but for what ends it. */
export function isQuoted(text: string, { start, end }: Span, quotations: readonly Span[]): boolean {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (from < to && ENDS.test(text.charAt(to - 1))) to--;
  return quotations.some((quotation) => quotation.start <= from && quotation.end >= to);
}
