import type { ClaimData, DetectionData, DetectionRule } from '../data.ts';
import { readNumber, shortOf, widthOfNumber } from '../text/digits.ts';

/** A rule: number of its claim, end of its id, `all`, number of its `none`, `within`, tie and strength, reason. */
export type PackedRule = [
  claim: number,
  id: string,
  all: string,
  none: number,
  within: number,
  holds: number,
  reason?: string,
];

/** The rules of all claims as the annotator carries them; a choice of concepts is their numbers, choices are parted by spaces. */
export interface PackedRules {
  /** Concept ids, parted by spaces. */
  concepts: string;
  /** All there are of what must not be there. */
  nones: string[];
  /** All there are of tie and strength. */
  holds: [tie: DetectionRule['tie'], strength: DetectionRule['strength']][];
  rules: PackedRule[];
}

/** What most claims have; it is left out of them where it is so. */
export const USUAL: Omit<ClaimData, 'rating'> = { periods: [], polarity: 'plain', about: [] };
/** By claim, what is not usual of it. */
export type PackedClaims = Record<string, Pick<ClaimData, 'rating'> & Partial<ClaimData>>;

/** The detector's data as a script carries them. */
export type PackedDetection = Omit<DetectionData, 'claims' | 'rules'> & {
  claims: PackedClaims;
  packed: PackedRules;
};

const TORN = 'The rules of the detector are cut short: build or install the extension again.';

/** The detector's data from what a script carries. Throws a sentence when the rules are not whole. */
export function unpackDetection({
  packed: { concepts: joined, nones, holds, rules },
  claims: told,
  ...rest
}: PackedDetection): DetectionData {
  const concepts = joined.split(' ');
  const short = shortOf(concepts.length);
  const choiceOf = (numbers: string): string => {
    let choice = '';
    for (let at = 0; at < numbers.length; at += widthOfNumber(numbers, at, short)) {
      const concept = concepts[readNumber(numbers, at, short)];
      if (concept === undefined) throw new Error(TORN);
      choice += choice === '' ? concept : `|${concept}`;
    }
    return choice;
  };
  const choicesOf = (text: string) => (text === '' ? [] : text.split(' ').map(choiceOf));
  const claims = Object.keys(told);
  const none = nones.map(choicesOf);
  return {
    ...rest,
    claims: Object.fromEntries(Object.entries(told).map(([claim, own]) => [claim, { ...USUAL, ...own }])),
    rules: rules.map(([number, id, all, without, within, hold, reason = '']): DetectionRule => {
      const claim = claims[number];
      const [tie, strength] = holds[hold] ?? [];
      const absent = none[without];
      if (claim === undefined || !tie || !strength || !absent) throw new Error(TORN);
      return { id: claim + id, all: choicesOf(all), none: absent, within, tie, strength, reason, claim };
    }),
  };
}
