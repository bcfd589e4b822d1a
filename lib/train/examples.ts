import { isElsewhere, namesNamesake, type Tie, tieOf } from '../detect/analysis.ts';
import { featuresOf } from '../detect/claims/features.ts';
import { fireRules, indexRules, type RuleHit } from '../detect/claims/rules.ts';
import { decides } from '../detect/claims/select.ts';
import { buildLexicon } from '../detect/concepts/lexicon.ts';
import { AnalysisCache, contextOf, lastSentences } from '../detect/context.ts';
import { compileCues } from '../detect/cues/compile.ts';
import { decideStance } from '../detect/cues/decide.ts';
import type { DetectionData, LanguageData } from '../detect/data.ts';
import { stanceRequest, stanceView } from '../detect/finding.ts';
import type { Model } from '../detect/learned/table.ts';
import { sentenceCues } from '../detect/sentence-cues.ts';
import { stanceFeatures } from '../detect/stance/features.ts';
import { reviewStance } from '../detect/stance/judge.ts';
import { isQuoted, quotationsIn } from '../detect/text/quotations.ts';
import type { Stance } from '../knowledge/schema/values.ts';
import type { Labelled } from './corpus.ts';

/** A labelled claim with what the judge of stances sees of it. */
export interface StanceExample {
  claim: string;
  stance: Stance;
  /** What the cues alone decide. */
  ruled: Stance;
  features: string[];
  /** What the detector decides with these weights. */
  judge: (stances: Model) => Stance;
}

/** A labelled sentence with its features and the claims that rules ground. */
export interface Example {
  row: Labelled;
  features: string[];
  grounded: ReadonlySet<string>;
  tie: Tie;
  /** Those of `grounded` whose construction decides. */
  decided: ReadonlySet<string>;
  stances: StanceExample[];
}

/** The same features that the detector sees. */
export function examplesOf(
  rows: Labelled[],
  data: DetectionData,
  { lang, lexicon, cues: file }: LanguageData,
): Example[] {
  const cache = new AnalysisCache(buildLexicon(lexicon), lang);
  const index = indexRules(data.rules);
  const compiled = compileCues([file]);
  return rows.map((row) => {
    const sentence = cache.of(row.text);
    const recent = lastSentences(row.before);
    const context = contextOf(row.title, recent, cache);
    const tie = tieOf(sentence, context, data.roles, {
      namesake: [sentence, ...context].some(namesNamesake),
      elsewhere: isElsewhere([cache.of(row.title)], data.roles),
    });
    const hits = fireRules(sentence, tie, index);
    const fired = hits.map((hit) => hit.rule.id);
    const { title, text } = row;
    const quoted = isQuoted(text, { start: 0, end: text.length }, quotationsIn(text));
    const cues = sentenceCues(sentence, { title, recent, quoted }, cache, compiled, data.roles.offices);
    const stances = row.labels.flatMap(({ claim, stance }): StanceExample[] => {
      const known = data.claims[claim];
      if (!known) return [];
      const request = stanceRequest(groundOf(claim, hits), sentence, cues, known);
      const decision = decideStance(request);
      const view = stanceView(claim, sentence, cues, decision);
      const judge = (stances: Model) => reviewStance(request, view, stances).stance;
      return [{ claim, stance, ruled: decision.stance, features: stanceFeatures(request, view), judge }];
    });
    const claimsOf = (some: RuleHit[]) => new Set(some.map((hit) => hit.rule.claim));
    return {
      row,
      features: featuresOf(sentence, context, cache.of(row.title), tie, fired),
      tie,
      grounded: claimsOf(hits),
      decided: claimsOf(hits.filter((hit) => decides([hit]))),
      stances,
    };
  });
}

/** The claim's own constructions, or where it has none all that ground the sentence. */
function groundOf(claim: string, hits: RuleHit[]): RuleHit[] {
  const own = hits.filter((hit) => hit.rule.claim === claim);
  return own.length > 0 ? own : hits;
}
