import type { Topic } from '../knowledge/schema/topic.ts';

/** The words without those that a shorter one already finds. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
}

function isExact(word: string): boolean {
  return word !== word.toLowerCase();
}

/** As a regular expression, in which a space stands for any white space. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
}

/**
 * Alternatives of a regular expression, with what several words begin with written once where that is shorter: the
 * gate is loaded into every page, so its bytes count. No two alternatives begin alike, so nothing is tried twice.
 */
function alternatives(words: readonly string[]): string {
  const byLetter = Map.groupBy(words.toSorted(), (word) => word.charAt(0));
  return [...byLetter.values()].flatMap(branch).join('|');
}

function branch(words: string[]): string[] {
  const plain = words.map(escaped);
  const [first = '', ...others] = words;
  if (others.length === 0) return plain;
  let shared = first.length;
  for (const word of others) while (!word.startsWith(first.slice(0, shared))) shared--;
  const tails = alternatives(words.map((word) => word.slice(shared)));
  const joined = `${escaped(first.slice(0, shared))}(${tails})`;
  return joined.length < plain.join('|').length ? [joined] : plain;
}

const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/**
 * For text that was not folded, since folding every text of a page would cost more than walking it: the last letter may
 * hold an accent. Accents inside of words would make the pattern several times as long.
 */
function withAccents(pattern: string): string {
  return pattern.replace(/[aeiou](?=[|)]|$)/g, (letter) => `[${letter}${ACCENTED[letter]}]`);
}

/** Source of the patterns of each group of the gate; lib/page/gate.ts says what texts they are for. */
function patternsOf({ gate }: Pick<Topic, 'gate'>): string[][] {
  return gate.map(({ words }, at) => {
    if (at === 0)
      return [`/\\b(${withAccents(alternatives(shortest(words.map((word) => word.toLowerCase()))))})/i`];
    const exact = alternatives(words.filter(isExact));
    const loose = alternatives(shortest(words.filter((word) => !isExact(word))));
    return [loose && `/\\b(${loose})/i`, exact && `/\\b(${exact})\\b/`].filter(Boolean);
  });
}

/** Source of the ES module `virtual:basecheck/gate`, whose default export is a Gate. */
export function compileGate(topic: Pick<Topic, 'gate'>): string {
  return `export default [${patternsOf(topic).map((patterns) => `[${patterns}]`)}];`;
}
