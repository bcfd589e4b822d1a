import { analyse } from '../../../lib/detect/analysis.ts';
import { buildLexicon } from '../../../lib/detect/concepts/lexicon.ts';
import type { LanguageData } from '../../../lib/detect/data.ts';
import { addedBy, type Nlp } from './features.ts';
import type { Tier } from './types.ts';

/** What the process that measures a tier is given; plain JSON. */
export interface Input extends Pick<LanguageData, 'lang' | 'lexicon'>, Pick<Tier, 'adds'> {
  sentences: string[];
}

/** Reads the sentences: words and concepts as the extension finds them, then the tier's share, where it has one. */
export function readerOf({ lang, lexicon, sentences, adds }: Input): (nlp: Nlp) => void {
  const built = buildLexicon(lexicon);
  return (nlp) => {
    for (const text of sentences) {
      const analysis = analyse(text, lang, built);
      if (adds !== '') addedBy(nlp, analysis, adds === 'phrases');
    }
  };
}
