import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseOf, clausesOf } from '../../../lib/detect/cues/clauses.ts';
import { decideStance } from '../../../lib/detect/cues/decide.ts';
import { findCues } from '../../../lib/detect/cues/find.ts';
import { labelBefore } from '../../../lib/detect/cues/label.ts';
import { plainTokens } from '../../../lib/detect/cues/tokens.ts';
import type { Language } from '../../../lib/knowledge/schema/values.ts';
import { CUES, judge, LANGUAGES } from './cues.load.ts';

const language = fc.constantFrom(...LANGUAGES);
const words = fc.constantFrom(
  ...'no not never but said that , " ? : ; ( ) — if would denied the base según dijo que no ni sino pero si habría ... ¿ « »'.split(
    ' ',
  ),
);
const cueSoup = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), cueSoup);

function decideAll(text: string, lang: Language) {
  const tokens = plainTokens(text);
  const hits = findCues(tokens, lang, CUES);
  const anchors = tokens.flatMap((token, index) => (token.norm === 'base' ? [index] : []));
  const claimSpan = clauseOf(tokens, anchors, lang);
  return {
    tokens,
    hits,
    decision: decideStance({ tokens, hits, lang, claimSpan, anchors, label: labelBefore(text, lang, CUES) }),
  };
}

describe('any text', () => {
  test('is judged without an error, with scopes inside it and a reason', () => {
    fc.assert(
      fc.property(anyText, language, (text, lang) => {
        const { tokens, hits, decision } = decideAll(text, lang);
        expect(decision.steps.length).toBeGreaterThan(0);
        for (const { scope, span } of hits) {
          for (const { from, to } of [...scope, span]) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThanOrEqual(from);
            expect(to).toBeLessThanOrEqual(tokens.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('falls into clauses that hold each token once', () => {
    fc.assert(
      fc.property(anyText, language, (text, lang) => {
        const tokens = plainTokens(text);
        const covered = clausesOf(tokens, lang).flatMap(({ from, to }) => tokens.slice(from, to));
        expect(covered).toEqual(tokens);
      }),
    );
  });
});

describe('time', () => {
  /**
   * Fastest of some runs, in milliseconds of this thread's own work, so that a busy machine does not decide. Systems count
   * it in steps of some milliseconds: a run must take several.
   */
  function fastest(text: string, lang: Language, repeats: number): number {
    const times = Array.from({ length: 3 }, () => {
      const start = process.threadCpuUsage();
      for (let i = 0; i < repeats; i++) decideAll(text, lang);
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  test.each(LANGUAGES)('grows with the length, not faster: %s', (lang) => {
    const unit = 'no not said that " the base , but if would ( : según dijo que no ni sino habría ';
    decideAll(unit.repeat(50), lang);
    const short = fastest(unit.repeat(120), lang, 8);
    const long = fastest(unit.repeat(960), lang, 1);
    expect(long / short, `${short} ms in eight parts, ${long} ms in one`).toBeLessThan(3);
  });
});

const things = { en: ['base', 'garrison', 'camp', 'radar'], es: ['base', 'pista', 'cárcel', 'antena'] };
const templates: Record<Language, [twice: (thing: string) => string, once: (thing: string) => string][]> = {
  en: [
    [
      (t) => `It is not true that there is no ${t} in Tacna.`,
      (t) => `It is not true that there is a ${t} in Tacna.`,
    ],
    [(t) => `It is false that the ${t} does not exist.`, (t) => `The ${t} does not exist.`],
    [(t) => `Nobody denies that the ${t} stands in Tacna.`, (t) => `There is no ${t} in Tacna.`],
    [
      (t) => `It is a myth that there is no ${t} in Tacna.`,
      (t) => `It is a myth that there is a ${t} in Tacna.`,
    ],
  ],
  es: [
    [(t) => `No es cierto que no haya una ${t} en Tacna.`, (t) => `No es cierto que haya una ${t} en Tacna.`],
    [(t) => `Es falso que no exista la ${t} de Tacna.`, (t) => `Es falso que exista la ${t} de Tacna.`],
    [(t) => `Nadie niega que la ${t} está en Tacna.`, (t) => `No hay ninguna ${t} en Tacna.`],
    [(t) => `Es un mito que no haya una ${t} en Tacna.`, (t) => `Es un mito que haya una ${t} en Tacna.`],
  ],
};
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '');
const stanceOf = (text: string, thing: string, lang: Language) =>
  judge(text, lang, (word) => word === fold(thing)).decision.stance;

describe('negation', () => {
  for (const lang of LANGUAGES) {
    test.each(things[lang])(`two make an assertion and one a denial, ${lang}: %s`, (thing) => {
      for (const [twice, once] of templates[lang]) {
        expect(stanceOf(twice(thing), thing, lang), twice(thing)).toBe('asserts');
        expect(stanceOf(once(thing), thing, lang), once(thing)).toBe('denies');
      }
    });
  }

  test('Spanish concord is one negation', () => {
    for (const text of [
      'No hay base alguna.',
      'No existe ninguna base en ningún lugar.',
      'Nadie vio nunca ninguna base.',
    ]) {
      expect(stanceOf(text, 'base', 'es'), text).toBe('denies');
    }
  });
});

describe('another sentence', () => {
  const others = {
    en: ['The river rose in March.', 'It rained.'],
    es: ['El río creció en marzo.', 'Llovió.'],
  };
  const claims = {
    en: [
      'There is a base in Tacna.',
      'There is no base in Tacna.',
      'Critics say there is a base.',
      'A base may be built.',
    ],
    es: [
      'Hay una base en Tacna.',
      'No hay base en Tacna.',
      'Según un blog, hay una base.',
      'Habría una base en Tacna.',
    ],
  };
  for (const lang of LANGUAGES) {
    test.each(others[lang])(`that says nothing of the claim changes nothing, ${lang}: %s`, (other) => {
      for (const claim of claims[lang]) {
        expect(stanceOf(`${claim} ${other}`, 'base', lang), `${claim} ${other}`).toBe(
          stanceOf(claim, 'base', lang),
        );
      }
    });
  }
});
