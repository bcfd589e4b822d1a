import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { packCues } from '../../../lib/build/pack/cues.ts';
import { clausesOf } from '../../../lib/detect/cues/clauses.ts';
import { compileCues } from '../../../lib/detect/cues/compile.ts';
import { decideStance } from '../../../lib/detect/cues/decide.ts';
import { findCues } from '../../../lib/detect/cues/find.ts';
import { plainTokens } from '../../../lib/detect/cues/tokens.ts';
import type { CueHit, StanceDecision, TokenSpan } from '../../../lib/detect/cues/types.ts';
import { CueFile } from '../../../lib/knowledge/schema/matching.ts';
import type { Language } from '../../../lib/knowledge/schema/values.ts';

const folderOf = (lang: Language) => new URL(`../../../data/cues/${lang}/`, import.meta.url);

function filesOf(lang: Language) {
  return readdirSync(folderOf(lang))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const raw = readFileSync(new URL(name, folderOf(lang)), 'utf8');
      return { name: `data/cues/${lang}/${name}`, raw, file: v.parse(CueFile, JSON.parse(raw)) };
    });
}

export const LANGUAGES: readonly Language[] = ['en', 'es'];
export const CUE_FILES = LANGUAGES.flatMap(filesOf);
const OFFICES: string[] = JSON.parse(
  readFileSync(new URL('../../../data/topic.json', import.meta.url), 'utf8'),
).roles.offices;
const cuesOf = (lang: Language) => CUE_FILES.flatMap(({ file }) => (file.lang === lang ? file.cues : []));
export const CUES = compileCues(LANGUAGES.map((lang) => packCues(lang, cuesOf(lang))));

export interface Judged {
  hits: CueHit[];
  decision: StanceDecision;
}

/** The clause that holds most of the anchors; the first of equals. */
function bestClause(clauses: TokenSpan[], anchors: number[]): TokenSpan {
  const count = (span: TokenSpan) => anchors.filter((index) => index >= span.from && index < span.to).length;
  return clauses.reduce((best, span) => (count(span) > count(best) ? span : best));
}

/** Judges a sentence about the words that `isAnchor` accepts (lower case, accents dropped). */
export function judge(
  text: string,
  lang: Language,
  isAnchor: (word: string) => boolean,
  event = false,
): Judged {
  const tokens = plainTokens(text);
  const hits = findCues(tokens, lang, CUES);
  const all = tokens.flatMap(({ folded }, index) => (isAnchor(folded) ? [index] : []));
  const clauses = clausesOf(tokens, lang);
  const claimSpan = all.length > 0 ? bestClause(clauses, all) : { from: 0, to: tokens.length };
  const anchors = all.filter((index) => index >= claimSpan.from && index < claimSpan.to);
  return {
    hits,
    decision: decideStance({ tokens, hits, lang, claimSpan, anchors, event, offices: OFFICES }),
  };
}
