import { fold } from '../fold.ts';
import type { Problem, Records } from '../records.ts';
import { problemOf, repeated } from './problem.ts';

/** Sentences of each sort that a claim needs in each language. */
const LEAST = 3;

/** A claim carries its proof: sentences that state it and look-alikes that do not, none of them twice. */
export function lintExamples({ claims }: Records): Problem[] {
  const problems = claims.flatMap(({ id, examples }) => {
    const short = (['fires', 'silent'] as const).flatMap((sort) =>
      (['en', 'es'] as const)
        .map((lang) => ({
          sort,
          lang,
          count: examples[sort].filter((example) => example.lang === lang).length,
        }))
        .filter(({ count }) => count < LEAST),
    );
    return short.map(({ sort, lang, count }) =>
      problemOf(
        'claims',
        id,
        `"examples.${sort}" has ${count} in ${lang}; write at least ${LEAST} of your own.`,
      ),
    );
  });
  for (const claim of claims) {
    const texts = [...claim.examples.fires, ...claim.examples.silent].map(({ text }) => fold(text));
    problems.push(
      ...repeated(texts).map((text) =>
        problemOf('claims', claim.id, `The example "${text}" occurs twice; replace one.`),
      ),
    );
  }
  return problems;
}
