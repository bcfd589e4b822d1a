import type { Analysis } from './analysis.ts';
import type { AnalysisCache } from './context.ts';
import type { CompiledCues } from './cues/compile.ts';
import { findCues } from './cues/find.ts';
import { labelBefore } from './cues/label.ts';
import type { SentenceCues } from './finding.ts';

/** The cues of a sentence and what of its surroundings bears on its stance. */
export function sentenceCues(
  sentence: Analysis,
  title: string,
  recent: readonly string[],
  cache: AnalysisCache,
  cues: CompiledCues,
  offices: readonly string[],
): SentenceCues {
  const { lang } = sentence;
  const previous = recent.at(-1) ?? '';
  return {
    hits: findCues(sentence.tokens, lang, cues),
    label: labelBefore(previous, lang, cues),
    title,
    offices,
    previous,
    previousHits: previous ? findCues(cache.of(previous).tokens, lang, cues) : [],
  };
}
