import { fileOf, type Problem, type Records } from '../../records.ts';
import type { Claim } from '../../schema/record.ts';
import type { Bilingual } from '../../schema/values.ts';

/** Least and greatest length in UTF-16 units of each language's text, so that a card's first screen holds it. */
const BOUNDS = {
  title: [8, 64],
  proposition: [20, 160],
  lead: [120, 320],
  stance: [60, 240],
  caution: [40, 200],
  background: [50, 240],
  event: [30, 150],
  statement: [60, 420],
} as const;

/** A translation may be this much shorter or longer than the other text; short texts vary more and are let be. */
const RATIO = { least: 0.65, greatest: 1.7, from: 80 } as const;

type Measure = (where: string, text: Bilingual | undefined, bounds: readonly [number, number]) => Problem[];

/** Texts keep to their lengths, and both languages say about as much. */
export function lintTexts({ claims, facts, topic }: Records): Problem[] {
  const cautions = Object.entries(topic.cautions);
  return [
    ...cautions.flatMap(([slot, text]) =>
      measureIn('topic.json', topic.id)(`cautions.${slot}`, text, BOUNDS.caution),
    ),
    ...claims.flatMap((claim) => claimTexts(claim, measureIn(fileOf('claims', claim.id), claim.id))),
    ...facts.flatMap(({ id, statement }) =>
      measureIn(fileOf('facts', id), id)('statement', statement, BOUNDS.statement),
    ),
  ];
}

function claimTexts(claim: Claim, measure: Measure): Problem[] {
  const cautions = Object.entries(claim.cautions ?? {});
  return [
    ...measure('title', claim.title, BOUNDS.title),
    ...measure('proposition', claim.proposition, BOUNDS.proposition),
    ...measure('lead', claim.lead, BOUNDS.lead),
    ...Object.entries(claim.byStance).flatMap(([stance, text]) =>
      measure(`byStance.${stance}`, text, BOUNDS.stance),
    ),
    ...cautions.flatMap(([slot, text]) => measure(`cautions.${slot}`, text, BOUNDS.caution)),
    ...measure('mixup', claim.mixup, BOUNDS.background),
    ...measure('unknown', claim.unknown, BOUNDS.background),
    ...claim.since.flatMap((event) => measure(`since ${event.year}`, event, BOUNDS.event)),
  ];
}

function measureIn(file: string, id: string): Measure {
  return (where, text, [least, greatest]) => {
    if (text === undefined) return [];
    const problems = (['en', 'es'] as const)
      .filter((lang) => text[lang].length < least || text[lang].length > greatest)
      .map((lang) => {
        const message = `"${where}" has ${text[lang].length} characters in ${lang}; keep it between ${least} and ${greatest}.`;
        return { file, id, message };
      });
    const ratio = text.es.length / text.en.length;
    if (text.en.length >= RATIO.from && (ratio < RATIO.least || ratio > RATIO.greatest)) {
      problems.push({
        file,
        id,
        message: `"${where}" says much more in one language than in the other; level them.`,
      });
    }
    return problems;
  };
}
