import { sizeFeature } from '../detect/claims/features.ts';
import type { Example } from './examples.ts';
import { randomOf } from './random.ts';

/** Longest sentence, in words, that is joined to another. */
const SHORT = 22;
/** How many are made, as a share of the sentences there are. */
const SHARE = 0.35;
/** How often the second half states a claim, too. */
const BOTH = 0.75;

/** What the ranker learns from: features and the claims behind them. */
export type Stated = Pick<Example, 'features' | 'row'>;

/**
 * Long sentences made of two short ones, as real pages have them and written ones do not: the words of both, what both
 * state, and the ties and the context of the first (mixing of training examples, after Zhang et al. 2018). The same ones
 * at every run.
 */
export function joinedExamples(examples: readonly Example[]): Stated[] {
  const short = examples.filter(({ row, grounded }) => grounded.size > 0 && wordsIn(row.text) < SHORT);
  const stating = short.filter(({ row }) => row.labels.length > 0);
  if (stating.length < 2) return [];
  const random = randomOf(5);
  const draw = (from: readonly Example[]) => from[Math.floor(random() * from.length)] as Example;
  return Array.from({ length: Math.round(examples.length * SHARE) }, () => {
    const one = draw(stating);
    const other = draw(random() < BOTH ? stating : short);
    return random() < 0.5 ? join(one, other) : join(other, one);
  });
}

const wordsIn = (text: string) => text.split(/\s+/).length;

/** Features of the place and of the context belong to a sentence as a whole. */
const WHOLE = /^(?:[thnx]:|f:size)/;

function join(one: Example, other: Example): Stated {
  const ofOne = one.features.filter((f) => !f.startsWith('f:size') && !f.endsWith(' $'));
  const ofOther = other.features.filter((f) => !WHOLE.test(f) && !f.startsWith('b:^ '));
  const words = wordsIn(one.row.text) + wordsIn(other.row.text);
  return {
    features: [...new Set([...ofOne, ...ofOther, sizeFeature(words)])],
    row: {
      ...one.row,
      labels: [...one.row.labels, ...other.row.labels],
      alt: [...one.row.alt, ...other.row.alt],
    },
  };
}
