import type { PackedLexicon } from '../data.ts';
import type { Shape } from '../text/fold.ts';
import { Forms } from './forms.ts';
import type { Token } from './tokens.ts';

/** Words of a sentence that express a concept; token indexes, end exclusive. */
export interface ConceptSpan {
  concept: string;
  from: number;
  to: number;
}

/** The words of a language made ready. */
export interface Lexicon {
  forms: Forms;
  exact: ReadonlyMap<string, readonly Shape[]>;
  /** By concept, those that its words no longer express. */
  absorbs: ReadonlyMap<string, ReadonlySet<string>>;
}

const SHAPES: Record<string, Shape> = { l: 'lower', t: 'title', u: 'upper' };

/** Makes the words of a language ready. Throws a sentence when they are not whole. */
export function buildLexicon({ forms, exact, absorbs }: PackedLexicon): Lexicon {
  const shapesOf = (letters: string) => Array.from(letters, (letter) => SHAPES[letter] ?? 'lower');
  return {
    forms: new Forms(forms),
    exact: new Map(Object.entries(exact).map(([form, letters]) => [form, shapesOf(letters)])),
    absorbs: new Map(Object.entries(absorbs).map(([concept, all]) => [concept, new Set(all)])),
  };
}

const RANK = { lower: 0, title: 1, upper: 2 } as const;

/** Every concept that the tokens express; of nested forms of one concept only the longest. Linear in the tokens. */
export function findConcepts(tokens: Token[], lexicon: Lexicon): ConceptSpan[] {
  const spans: ConceptSpan[] = [];
  const reach = new Map<string, number>();
  const written = tokens.some((t) => t.shape !== 'lower');
  for (let from = 0; from < tokens.length; from++) {
    for (const [concept, to] of longestAt(tokens, from, lexicon, written)) {
      if ((reach.get(concept) ?? 0) >= to) continue;
      reach.set(concept, to);
      spans.push({ concept, from, to });
    }
  }
  return spans;
}

/** "Fire brigade museum" speaks of a museum, not of a brigade: drops what a longer thing has taken in. */
export function withoutAbsorbed(spans: ConceptSpan[], { absorbs }: Lexicon): ConceptSpan[] {
  const takers = spans.filter(({ concept, from, to }) => absorbs.has(concept) && to - from > 1);
  if (takers.length === 0) return spans;
  return spans.filter(
    (span) =>
      !takers.some(
        (taker) =>
          absorbs.get(taker.concept)?.has(span.concept) &&
          span.from < taker.to &&
          taker.from < span.to &&
          span.to <= taker.to,
      ),
  );
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** The concepts of the forms that begin at a token, each with where its longest form ends. */
function longestAt(
  tokens: Token[],
  from: number,
  { forms, exact }: Lexicon,
  written: boolean,
): ReadonlyMap<string, number> {
  let longest: Map<string, number> | undefined;
  forms.restart();
  for (let to = from + 1; to <= tokens.length; to++) {
    if (!forms.word((tokens[to - 1] as Token).key)) break;
    const concepts = forms.ended();
    if (concepts) {
      const needed = exact.get(keysOf(tokens, from, to));
      if (!needed || meets(tokens, from, needed, written)) {
        longest ??= new Map();
        for (const concept of concepts) longest.set(concept, to);
      }
    }
    if (!forms.space()) break;
  }
  return longest ?? NOTHING;
}

function keysOf(tokens: Token[], from: number, to: number): string {
  let keys = (tokens[from] as Token).key;
  for (let at = from + 1; at < to; at++) keys += ` ${(tokens[at] as Token).key}`;
  return keys;
}

/** A text that never uses capitals tells nothing by leaving them out, but for short forms, which are words too. */
function meets(tokens: Token[], from: number, needed: readonly Shape[], written: boolean): boolean {
  const isShort = (i: number) => (tokens[from + i] as Token).key.length < (needed.length > 1 ? 3 : 4);
  if (!written) return !needed.some((shape, i) => isShort(i) && (shape === 'upper' || needed.length === 1));
  return needed.every((shape, i) => RANK[(tokens[from + i] as Token).shape] >= RANK[shape]);
}
