import type { Analysis } from './analysis.ts';
import type { AnalysisCache } from './context.ts';
import type { CompiledCues } from './cues/compile.ts';
import { findCues } from './cues/find.ts';
import { labelBefore } from './cues/label.ts';
import type { CueHit } from './cues/types.ts';
import type { SentenceCues } from './finding.ts';

/** Each sentence is asked for its own cues and for those it has as the one before; they are looked for once. */
const found = new WeakMap<Analysis, readonly CueHit[]>();

function cuesOf(sentence: Analysis, cues: CompiledCues): readonly CueHit[] {
  const hits = found.get(sentence) ?? findCues(sentence.tokens, sentence.lang, cues);
  found.set(sentence, hits);
  return hits;
}

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
    hits: cuesOf(sentence, cues),
    label: labelBefore(previous, lang, cues),
    title,
    offices,
    previous,
    previousHits: previous ? cuesOf(cache.of(previous), cues) : [],
  };
}
