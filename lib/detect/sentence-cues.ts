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

/** What of the surroundings of a sentence bears on its stance. */
interface Around {
  title: string;
  /** The sentences before, oldest first. */
  recent: readonly string[];
  /** Whether all of it is the words of somebody: see `isQuoted`. */
  quoted: boolean;
}

/** What a quotation that is a sentence of its own does: its speaker stands in another one. */
function quotation({ tokens }: Analysis): CueHit {
  return {
    id: 'quotation',
    effect: 'attributed',
    kind: undefined,
    direction: 'both',
    span: { from: 0, to: 0 },
    items: { from: 0, to: 0 },
    scope: [{ from: 0, to: tokens.length }],
    narrow: false,
    words: '“…”',
    reason: 'All of the sentence stands in quotation marks.',
  };
}

/** The cues of a sentence and what of its surroundings bears on its stance. */
export function sentenceCues(
  sentence: Analysis,
  { title, recent, quoted }: Around,
  cache: AnalysisCache,
  cues: CompiledCues,
  offices: readonly string[],
): SentenceCues {
  const { lang } = sentence;
  const previous = recent.at(-1) ?? '';
  const label = labelBefore(previous, lang, cues);
  const hits = cuesOf(sentence, cues);
  return {
    hits: quoted && !label ? [...hits, quotation(sentence)] : hits, // "Myth" sets off the very words that it judges
    label,
    title,
    offices,
    previous,
    previousHits: previous ? cuesOf(cache.of(previous), cues) : [],
  };
}
