import type { Language } from '../knowledge/schema/values.ts';
import { type Analysis, analyse } from './analysis.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { splitSentences } from './text/sentences.ts';

/** Sentences before the judged one that may resolve what it refers to. */
export const REACH = 3;
/** Only the end of a long `before` can hold them. UTF-16 units. */
const TAIL = 2500;
/** Analyses kept, so that a page's title and neighbouring sentences are read once. */
const KEPT = 256;

/** Analyses by text, the latest kept. */
export class AnalysisCache {
  private readonly kept = new Map<string, Analysis>();
  private readonly lexicon: Lexicon;
  private readonly lang: Language;

  constructor(lexicon: Lexicon, lang: Language) {
    this.lexicon = lexicon;
    this.lang = lang;
  }

  of(text: string): Analysis {
    const known = this.kept.get(text);
    if (known) return known;
    const analysis = analyse(text, this.lang, this.lexicon);
    this.kept.set(text, analysis);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value as string);
    return analysis;
  }
}

/** The last sentences of a text, oldest first. */
export function lastSentences(text: string): string[] {
  const tail = text.slice(-TAIL);
  return splitSentences(tail)
    .slice(-REACH)
    .map(({ start, end }) => tail.slice(start, end));
}

/** The title, then the sentences before, oldest first. */
export function contextOf(title: string, sentences: readonly string[], cache: AnalysisCache): Analysis[] {
  return [title, ...sentences].filter((text) => text.trim() !== '').map((text) => cache.of(text));
}
