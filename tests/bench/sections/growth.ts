import { compileDetection, compileLanguage, readLexicon, readWeights } from '../../../lib/build/detection.ts';
import { packLexicon } from '../../../lib/build/pack/lexicon.ts';
import type { DetectionData, DetectionRule, LanguageData } from '../../../lib/detect/data.ts';
import { createDetector, type Detector } from '../../../lib/detect/index.ts';
import { ROOT } from '../../../lib/launch/build.ts';
import { median } from '../report/figures.ts';
import type { Section } from '../report/types.ts';
import { type Article, lengthen, readArticle } from '../texts.ts';

const DATA = `${ROOT}/data`;
/** Of the record, and of a record a hundred times as large. */
const CLAIMS = [31, 310, 3000];
/** Blocks that a block is judged with. */
const BEFORE = 3;

/** Milliseconds of processor time, which others on the machine do not lengthen as they do the clock. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function judge(detector: Detector, { lang, title, paragraphs }: Article): void {
  const lead = paragraphs.join(' ').slice(0, 1500);
  paragraphs.forEach((text, at) => {
    const before = paragraphs.slice(Math.max(0, at - BEFORE), at).join('\n');
    detector.detect({ text, title, before, lead, lang });
  });
}

/** The rule for another claim: what it cannot do without is a concept that the record does not have. */
function disguise(rule: DetectionRule, claim: string): DetectionRule {
  const narrowest = rule.all.reduce((a, b) => (b.split('|').length < a.split('|').length ? b : a));
  return {
    ...rule,
    id: `${claim}-${rule.id}`,
    claim,
    all: rule.all.map((choice) => (choice === narrowest ? `of-${claim}` : choice)),
  };
}

/** The record with synthetic claims beside its own until there are `count`, each with rules and a word of its own. */
function enlarge(
  data: DetectionData,
  language: LanguageData,
  count: number,
): { data: DetectionData; language: LanguageData } {
  const own = Object.entries(data.claims);
  const claims = { ...data.claims };
  const rules = [...data.rules];
  const entries = readLexicon(DATA, language.lang);
  for (let at = own.length; at < count; at++) {
    const [like, made] = own[at % own.length] as (typeof own)[number];
    const claim = `synthetic-${at}`;
    claims[claim] = made;
    for (const rule of data.rules) if (rule.claim === like) rules.push(disguise(rule, claim));
    entries.push({ concept: `of-${claim}`, forms: new Set([`synthetic${at}`]), exact: [] });
  }
  return { data: { ...data, claims, rules }, language: { ...language, lexicon: packLexicon(entries) } };
}

function readLanguage(lang: 'en' | 'es'): LanguageData {
  const weights = readWeights(DATA, lang);
  return { ...compileLanguage(DATA, lang), ...(weights ? { weights } : {}) };
}

/** How the time of detection grows with text and with claims, in Node. */
export function measureGrowth(sizes: readonly number[], runs: number): Section {
  const data = compileDetection(DATA);
  const language = readLanguage('en');
  const article = readArticle('en');
  const section: Section = {
    title: 'Growth, in Node',
    how: `Processor time of detection, English, every paragraph relevant: medians of ${runs} runs.`,
    head: ['what', 'ms', 'µs a character'],
    rows: [],
    budgets: [],
  };
  const detector = createDetector(data, { en: language });
  judge(detector, article);
  const perCharacter = sizes.map((size) => {
    const text = lengthen(article, size);
    const time = median(
      Array.from({ length: size > 500_000 ? 1 : runs }, () => timeOf(() => judge(detector, text))),
    );
    section.rows.push([`text of ${size / 1000} kB`, time, (time / size) * 1000]);
    return time / size;
  });
  section.budgets.push({
    what: `a character of ${(sizes.at(-1) ?? 0) / 1000} kB beside one of ${(sizes[0] ?? 0) / 1000} kB`,
    value: (perCharacter.at(-1) ?? 0) / (perCharacter[0] ?? 1),
    limit: 1.2,
    unit: 'times',
  });
  const detectors = CLAIMS.map((count) => {
    const large = enlarge(data, language, count);
    return createDetector(large.data, { en: large.language });
  });
  const text = lengthen(article, 30_000);
  for (const one of detectors) judge(one, text);
  const times = detectors.map((): number[] => []);
  for (let run = 0; run < runs * 2; run++)
    for (const [at, one] of detectors.entries()) times[at]?.push(timeOf(() => judge(one, text)));
  const medians = times.map(median);
  for (const [at, count] of CLAIMS.entries())
    section.rows.push([`${count} claims, 30 kB`, medians[at] ?? 0, ((medians[at] ?? 0) / 30_000) * 1000]);
  section.budgets.push({
    what: `${CLAIMS.at(-1)} claims beside ${CLAIMS[0]}`,
    value: (medians.at(-1) ?? 0) / (medians[0] ?? 1),
    limit: 1.2,
    unit: 'times',
  });
  return section;
}
