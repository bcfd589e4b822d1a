import type { Entry } from './entries.ts';

/** Blocks before a block that may resolve what it refers to, and how much of the end of each (UTF-16 units). */
const BLOCKS = 3;
const TAIL = 500;
/** Shorter blocks are no sentences but dates, bylines, clocks and counters, which change and say nothing. UTF-16 units. */
const SHORTEST = 40;
/** How many blocks are looked through for those that count. */
const REACH = 12;

/** The texts before an entry that count as its context, in order; the strings are those of the blocks. */
export function contextOf(entries: readonly Entry[], at: number): string[] {
  const texts: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH && texts.length < BLOCKS; i--) {
    const { kind, text } = (entries[i] as Entry).block;
    if (kind === 'heading' || text.length >= SHORTEST) texts.unshift(text);
  }
  return texts;
}

/** The context as the judge takes it. */
export function joinContext(texts: readonly string[]): string {
  return texts.map((text) => text.slice(-TAIL)).join('\n');
}
