import { tieOf } from '../detect/analysis.ts';
import { featuresOf } from '../detect/claims/features.ts';
import { fireRules, indexRules } from '../detect/claims/rules.ts';
import { buildLexicon } from '../detect/concepts/lexicon.ts';
import { AnalysisCache, contextOf, lastSentences } from '../detect/context.ts';
import type { DetectionData } from '../detect/data.ts';
import type { Language } from '../knowledge/schema/values.ts';
import type { Labelled } from './corpus.ts';

/** A labelled sentence with its features and the claims that rules ground. */
export interface Example {
  row: Labelled;
  features: string[];
  grounded: ReadonlySet<string>;
}

/** The same features that the detector sees. */
export function examplesOf(rows: Labelled[], data: DetectionData, lang: Language): Example[] {
  const cache = new AnalysisCache(buildLexicon(data.lexicon, lang), lang);
  const index = indexRules(data.rules);
  return rows.map((row) => {
    const sentence = cache.of(row.text);
    const context = contextOf(row.title, lastSentences(row.before, lang), cache);
    const tie = tieOf(sentence, context, data.roles);
    const hits = fireRules(sentence, tie, index);
    const fired = hits.map((hit) => hit.rule.id);
    return {
      row,
      features: featuresOf(sentence, context, tie, fired),
      grounded: new Set(hits.map((hit) => hit.rule.claim)),
    };
  });
}
