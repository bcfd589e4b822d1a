import type { Language } from '../../knowledge/schema/values.ts';
import type { LexiconEntry } from '../data.ts';
import type { Shape } from '../text/fold.ts';
import type { Token } from './tokens.ts';

/** Words of a sentence that express a concept; token indexes, end exclusive. */
export interface ConceptSpan {
  concept: string;
  from: number;
  to: number;
}

/** A node of the word trie. */
interface Node {
  next?: Map<string, Node>;
  concepts?: string[];
}

/** Word trie over the forms of a language, and the capitals that some of them need. */
export interface Lexicon {
  root: Node;
  exact: Map<string, Shape[]>;
  /** By concept, those that its words no longer express. */
  absorbs: Map<string, ReadonlySet<string>>;
}

/** Builds the trie of one language; entries of the other language are left out. */
export function buildLexicon(entries: LexiconEntry[], lang: Language): Lexicon {
  const lexicon: Lexicon = { root: {}, exact: new Map(), absorbs: new Map() };
  for (const entry of entries) {
    if (entry.lang !== 'both' && entry.lang !== lang) continue;
    for (const form of unpackForms(entry.forms)) addForm(lexicon.root, form, entry.concept);
    if (entry.absorbs) lexicon.absorbs.set(entry.concept, new Set(entry.absorbs));
    for (const { form, shapes } of entry.exact) lexicon.exact.set(form, shapes);
  }
  return lexicon;
}

function* unpackForms(forms: string): Generator<string> {
  for (const line of forms.split('\n')) {
    const [stem = '', endings] = line.split('\t');
    if (endings === undefined) yield stem;
    else for (const ending of endings.split('|')) yield stem + ending;
  }
}

function addForm(root: Node, form: string, concept: string): void {
  let node = root;
  for (const key of form.split(' ')) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (!child) {
      child = {};
      node.next.set(key, child);
    }
    node = child;
  }
  node.concepts ??= [];
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

const RANK = { lower: 0, title: 1, upper: 2 } as const;

/** Every concept that the tokens express; of nested forms of one concept only the longest. Linear in the tokens. */
export function findConcepts(tokens: Token[], lexicon: Lexicon): ConceptSpan[] {
  const spans: ConceptSpan[] = [];
  const reach = new Map<string, number>();
  const written = tokens.some((t) => t.shape !== 'lower');
  for (let from = 0; from < tokens.length; from++) {
    const longest = new Map<string, number>();
    for (const { concepts, to } of formsAt(tokens, from, lexicon, written))
      for (const concept of concepts) longest.set(concept, to);
    for (const [concept, to] of longest) {
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

function* formsAt(
  tokens: Token[],
  from: number,
  lexicon: Lexicon,
  written: boolean,
): Generator<{ concepts: string[]; to: number }> {
  let node: Node | undefined = lexicon.root;
  let form = '';
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    node = node.next?.get(token.key);
    if (!node) return;
    if (node.concepts || lexicon.exact.size > 0) form = form === '' ? token.key : `${form} ${token.key}`;
    if (!node.concepts) continue;
    const needed = lexicon.exact.get(form);
    if (needed && !meets(tokens, from, needed, written)) continue;
    yield { concepts: node.concepts, to: i + 1 };
  }
}

/** A text that never uses capitals tells nothing by leaving them out, but for short forms, which are words too. */
function meets(tokens: Token[], from: number, needed: Shape[], written: boolean): boolean {
  const isShort = (i: number) => (tokens[from + i] as Token).key.length < (needed.length > 1 ? 3 : 4);
  if (!written) return !needed.some((shape, i) => isShort(i) && (shape === 'upper' || needed.length === 1));
  return needed.every((shape, i) => RANK[(tokens[from + i] as Token).shape] >= RANK[shape]);
}
