import type { Topic } from '../knowledge/schema/topic.ts';
import type { GateGroup } from '../page/gate.ts';

/** The longest beginnings that nothing shorter in the list makes needless. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
}

function isExact(word: string): boolean {
  return word !== word.toLowerCase();
}

/** Alternatives of a regular expression; white space in a word stands for any. */
function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|');
}

/** The words of each group of the gate, ready for the regular expressions of lib/page/gate.ts. */
export function gateGroups({ gate }: Pick<Topic, 'gate'>): GateGroup[] {
  return gate.map(({ words }) => {
    const loose = alternatives(shortest(words.filter((word) => !isExact(word))));
    const exact = alternatives(words.filter(isExact));
    return exact === '' ? { loose } : { loose, exact: `(?:${exact})\\b` };
  });
}

/** Source of the ES module `virtual:basecheck/gate`, which holds the groups of the gate. */
export function compileGate(topic: Pick<Topic, 'gate'>): string {
  return `export default ${JSON.stringify(gateGroups(topic))};`;
}
