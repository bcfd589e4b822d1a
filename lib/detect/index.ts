import type { Language } from '../knowledge/schema/values.ts';
import {
  type Analysis,
  isElsewhere,
  isWhole,
  namesNamesake,
  type Subject,
  type Tie,
  tieOf,
} from './analysis.ts';
import { loadRanker, type Ranker } from './claims/rank.ts';
import { indexRules, type RuleIndex } from './claims/rules.ts';
import { type Selection, selectClaims } from './claims/select.ts';
import { buildLexicon } from './concepts/lexicon.ts';
import { AnalysisCache, contextOf, lastSentences, REACH } from './context.ts';
import { type CompiledCues, compileCues, NO_CUES } from './cues/compile.ts';
import type { CueHit } from './cues/types.ts';
import type { DetectionData, LanguageData, Languages } from './data.ts';
import { findingOf } from './finding.ts';
import { rateAt } from './rating.ts';
import { sentenceCues } from './sentence-cues.ts';
import { answerTo, LONGEST_REPLY, replyTo } from './stance/reply.ts';
import { guessLanguage } from './text/language.ts';
import { isQuoted, quotationsIn } from './text/quotations.ts';
import { type Span, splitSentences } from './text/sentences.ts';
import type { Detector, DetectRequest, DetectResult, Finding } from './types.ts';

export type { Languages } from './data.ts';
export type { Detector, DetectRequest, Finding } from './types.ts';

/** What `explain` shows of a sentence. */
export interface Trace {
  sentence: Analysis;
  tie: Tie;
  selection: Selection;
  cues: readonly CueHit[];
  findings: Finding[];
}

/** The tools of one language, made when its first text comes. */
interface Tools {
  cache: AnalysisCache;
  cues: CompiledCues;
  ranker?: Ranker;
}

/** A language of which nothing is known. */
const unknown = (lang: Language): LanguageData => ({
  lang,
  lexicon: { forms: { concepts: '', lists: '', sizes: [1, 1], nodes: '!' }, exact: {}, absorbs: {} },
  cues: { lang, ...NO_CUES },
});

/** How much of the page's start says what it is about. UTF-16 units. */
const LEAD = 1500;

/** What surrounds a sentence. */
interface Around {
  title: string;
  /** The sentences before, oldest first. */
  recent: readonly string[];
  /** The page's first lines, where they are on the topic: a page of many matters passes nothing on. */
  lead: readonly Analysis[];
  subject: Subject;
  lang: Language;
  /** When the page was published, ISO 8601. */
  date: string | undefined;
  /** Whether all of it stands in quotation marks. */
  quoted: boolean;
  /** What was found in the sentence before; undefined before the first one of a text, where nobody has looked yet. */
  found: readonly Finding[] | undefined;
}

/** A detector that can also show its steps. */
export interface ExplainingDetector extends Detector {
  explain(request: DetectRequest): Trace[];
}

/**
 * Makes a detector from compiled records; the work of a language is done when its first text comes. In a language
 * that was not given nothing is found.
 */
export function createDetector(data: DetectionData, languages: Languages): ExplainingDetector {
  const engine = new Engine(data, languages);
  return {
    detect: (request) => engine.detect(request),
    prepare: (lang) => engine.prepare(lang),
    explain: (request) => engine.traces(request).traces,
  };
}

class Engine {
  private readonly data: DetectionData;
  private readonly languages: Languages;
  private readonly rules: RuleIndex;
  private readonly tools = new Map<Language, Tools>();

  constructor(data: DetectionData, languages: Languages) {
    this.data = data;
    this.languages = languages;
    this.rules = indexRules(data.rules);
  }

  detect(request: DetectRequest): DetectResult {
    const { traces, lang } = this.traces(request);
    const findings = traces.flatMap((trace) => trace.findings);
    const unrecorded = traces.filter(({ findings: found, tie }) => found.length === 0 && onTopic(tie)).length;
    return { findings, unrecorded, lang };
  }

  traces(request: DetectRequest): { traces: Trace[]; lang: Language } {
    const { text, title = '', before = '', date } = request;
    const lang =
      request.lang === 'en' || request.lang === 'es'
        ? request.lang
        : guessLanguage(`${text} ${before} ${title}`);
    const tools = this.toolsFor(lang);
    const traces: Trace[] = [];
    const recent = lastSentences(before);
    const lead = tools.cache.of((request.lead ?? '').slice(0, LEAD));
    const elsewhere = isElsewhere([tools.cache.of(title), lead], this.data.roles);
    let namesake = [lead, ...contextOf(title, recent, tools.cache)].some(namesNamesake);
    const quotations = quotationsIn(text);
    for (const span of splitSentences(text)) {
      const sentence = text.slice(span.start, span.end);
      namesake ||= namesNamesake(tools.cache.of(sentence));
      traces.push(
        this.judge(
          sentence,
          span,
          {
            title,
            recent,
            lead: isWhole(tieOf(lead, [], this.data.roles, { namesake, elsewhere })) ? [lead] : [],
            subject: { namesake, elsewhere },
            lang,
            date,
            quoted: isQuoted(text, span, quotations),
            found: traces.at(-1)?.findings,
          },
          tools,
        ),
      );
      recent.push(sentence);
      if (recent.length > REACH) recent.shift();
    }
    return { traces, lang };
  }

  private judge(text: string, { start }: Span, around: Around, tools: Tools): Trace {
    const { title, recent, lead, subject, date } = around;
    const sentence = tools.cache.of(text);
    const context = contextOf(title, recent, tools.cache);
    const tie = tieOf(sentence, [...lead, ...context], this.data.roles, subject);
    const selection = selectClaims(sentence, context, tools.cache.of(title), tie, this.rules, tools.ranker);
    const cues =
      selection.claims.length > 0
        ? sentenceCues(sentence, around, tools.cache, tools.cues, this.data.roles.offices)
        : undefined;
    const findings = selection.claims.flatMap((grounded) => {
      const claim = this.data.claims[grounded.claim];
      if (!claim || !cues) return [];
      const finding = findingOf(grounded, sentence, cues, claim, start, tools.ranker?.stances);
      return [rateAt(finding, claim, date)];
    });
    const replies =
      tie.thing === 'here' && findings.length > 0 ? [] : this.reply(sentence, start, around, tools);
    return {
      sentence,
      tie,
      selection,
      cues: cues?.hits ?? [],
      findings: replies.length > 0 ? replies : findings,
    };
  }

  /** The finding of a sentence that only denies the one before it: "The ministry denied it." */
  private reply(sentence: Analysis, start: number, around: Around, tools: Tools): Finding[] {
    const { recent, found, date } = around;
    const previous = recent.at(-1);
    if (!previous || found?.length === 0 || sentence.tokens.length > LONGEST_REPLY) return [];
    const { hits } = sentenceCues(sentence, around, tools.cache, tools.cues, []);
    const decision = replyTo(previous, sentence.tokens, hits, sentence.lang);
    if (!decision) return [];
    const quoted = isQuoted(previous, { start: 0, end: previous.length }, quotationsIn(previous));
    const before = { ...around, recent: recent.slice(0, -1), quoted, found: undefined };
    const [stated] =
      found ?? this.judge(previous, { start: 0, end: previous.length }, before, tools).findings;
    const claim = stated && this.data.claims[stated.claim];
    if (!claim) return [];
    const answers = answerTo(stated, sentence.text, start, decision, claim.rating);
    return answers.map((answer) => rateAt(answer, claim, date));
  }

  private toolsFor(lang: Language): Tools {
    for (const step of this.prepare(lang)) step();
    return this.tools.get(lang) as Tools;
  }

  prepare(lang: Language): (() => void)[] {
    if (this.tools.has(lang)) return [];
    const { lexicon, cues, weights } = this.languages[lang] ?? unknown(lang);
    const made = {} as Tools;
    return [
      () => {
        made.cache = new AnalysisCache(buildLexicon(lexicon), lang);
      },
      () => {
        made.cues = compileCues([cues]);
        void made.cues[lang]; // reads the triggers
      },
      () => {
        if (weights) made.ranker = loadRanker(weights);
        this.tools.set(lang, made);
      },
    ];
  }
}

/** Host country and foreign actor are tied and a thing of the topic is named in the sentence. */
function onTopic(tie: Tie): boolean {
  return (
    tie.place !== 'none' &&
    tie.actor !== 'none' &&
    tie.thing === 'here' &&
    (tie.place === 'here' || tie.actor === 'here')
  );
}
