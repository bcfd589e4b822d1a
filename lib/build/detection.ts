import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { BLOCKED } from '../detect/analysis.ts';
import { tokenize } from '../detect/concepts/tokens.ts';
import type { ClaimData, DetectionData, LanguageData, Weights } from '../detect/data.ts';
import { Blocker, Concept, type Cue, CueFile } from '../knowledge/schema/matching.ts';
import { ClaimRules, type Rule } from '../knowledge/schema/rule.ts';
import { Topic } from '../knowledge/schema/topic.ts';
import { type Language, PartialDate, Rating } from '../knowledge/schema/values.ts';
import { packCues } from './pack/cues.ts';
import { type LexiconEntry, packLexicon } from './pack/lexicon.ts';
import { formsOf, keysOf } from './pack/rows.ts';

/** A matching record that cannot be used; `message` names file, place and remedy. */
class MatchingError extends Error {}

/** What the detector must know of a claim record. */
const RatedClaim = v.object({
  id: v.string(),
  rating: Rating,
  periods: v.optional(
    v.array(v.object({ from: v.optional(PartialDate), to: PartialDate, rating: Rating })),
    [],
  ),
});
type RatedClaim = v.InferOutput<typeof RatedClaim>;

function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new MatchingError(`${file}: not readable as JSON (${(error as Error).message}). Mend the file.`);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new MatchingError(
    `${file}: ${v.getDotPath(issue) ?? 'the record'}: ${issue.message}. Compare with the schema in lib/knowledge/schema.`,
  );
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(dir, name));
}

/**
 * Compiles data/rules, the ratings of data/claims and data/topic.json into what the detector needs in every language.
 * Throws one sentence with file and remedy on the first record that does not fit its schema.
 */
export function compileDetection(dataDir: string): DetectionData {
  const topic = readJson(join(dataDir, 'topic.json'), Topic);
  const ratings = filesIn(join(dataDir, 'claims')).map((file) => readJson(file, RatedClaim));
  const claimRules = filesIn(join(dataDir, 'rules')).map((file) => readJson(file, ClaimRules));
  return {
    version: topic.version,
    roles: topic.roles,
    claims: Object.fromEntries(ratings.flatMap((claim) => claimData(claim, claimRules))),
    rules: claimRules.flatMap(({ claim, rules }) => rules.map((rule) => ({ ...stripProof(rule), claim }))),
  };
}

/**
 * Compiles data/{lexicon,blockers,cues} of one language, without weights. `cues` may be another folder, since cues
 * belong to a language and not to a topic. Throws as compileDetection does.
 */
export function compileLanguage(
  dataDir: string,
  lang: Language,
  { cues = join(dataDir, 'cues') } = {},
): LanguageData {
  return {
    lang,
    lexicon: packLexicon(readLexicon(dataDir, lang)),
    cues: packCues(lang, readCues(cues, lang)),
  };
}

/** The words of a language, from data/lexicon and data/blockers. */
export function readLexicon(dataDir: string, lang: Language): LexiconEntry[] {
  const isRead = (record: Concept | Blocker) => record.lang === lang || record.lang === 'both';
  const concepts = filesIn(join(dataDir, 'lexicon')).map((file) => readJson(file, Concept));
  const blockers = filesIn(join(dataDir, 'blockers')).flatMap((file) => readJson(file, v.array(Blocker)));
  return [...concepts.filter(isRead).map(compileConcept), ...compileBlockers(blockers.filter(isRead))];
}

/** The cues of a language, from data/cues or another folder like it. */
export function readCues(folder: string, lang: Language): Cue[] {
  return filesIn(join(folder, lang)).flatMap((file) => readJson(file, CueFile).cues);
}

/** The learned weights of a language, or none where they have not been learned. Throws when the file is no JSON. */
export function readWeights(dataDir: string, lang: Language): Weights | undefined {
  const file = join(dataDir, 'weights', `${lang}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Weights) : undefined;
}

/** A claim without rules cannot be found; it stays in the record only. */
function claimData({ id, rating, periods }: RatedClaim, all: ClaimRules[]): [string, ClaimData][] {
  const rules = all.find(({ claim }) => claim === id);
  return rules ? [[id, { rating, periods, polarity: rules.polarity, about: rules.about }]] : [];
}

function compileConcept(record: Concept): LexiconEntry {
  return {
    concept: record.concept,
    forms: formsOf([...record.verbs, ...record.forms, ...record.moreVerbs, ...record.moreForms]),
    exact: record.exact.map(exactForm),
    ...(record.absorbs ? { absorbs: record.absorbs } : {}),
  };
}

function exactForm(form: string): LexiconEntry['exact'][number] {
  return { form: keysOf(form), shapes: tokenize(form).map((token) => token.shape) };
}

/** Abbreviations of states are other words in small letters: "IN" and "in". */
const CAPITALS = /\b\p{Lu}{2}\b/u;

/** Look-alikes are lexicon entries of their own; a pattern counts in the plural too. */
function compileBlockers(blockers: Blocker[]): LexiconEntry[] {
  const groups = Map.groupBy(blockers, ({ kind, lang }) => `${kind} ${lang}`);
  return [...groups.values()].map((group) => {
    const { kind } = group[0] as Blocker;
    return {
      concept: BLOCKED + kind,
      forms: formsOf(group.flatMap(({ pattern }) => [pattern, `${pattern}s`])),
      exact: group.flatMap(({ pattern }) => (CAPITALS.test(pattern) ? [exactForm(pattern)] : [])),
    };
  });
}

function stripProof({ fires: _, silent: __, ...rule }: Rule): Omit<Rule, 'fires' | 'silent'> {
  return rule;
}
