import type { MessageKey, Translator } from '../../i18n.ts';
import type { CardReason } from '../types.ts';

/** What a cue does, as the middle of its id tells: `en-den-001` denies. */
const CUE_ID = /^[a-z]{2}-([a-z]{3})-/;
const CUES: Record<string, MessageKey> = {
  ask: 'reason.ask',
  att: 'reason.att',
  atd: 'reason.atd',
  den: 'reason.den',
  myt: 'reason.myt',
  hed: 'reason.hed',
  pas: 'reason.pas',
  fut: 'reason.fut',
  psd: 'reason.limit',
  ter: 'reason.limit',
};

/** Steps of the detector that rest on no single cue, by what it says of them. */
export const FIXED: Record<string, MessageKey> = {
  'Nothing in the sentence denies, doubts, asks or hands over the claim.': 'reason.plain',
  'Two negations make an assertion.': 'reason.two',
  'Praise denies a complaint.': 'reason.praise',
  'A complaint denies what is claimed as good.': 'reason.complaint',
  'An office that reports an event vouches for it.': 'reason.office',
};

/** Features of the learned judge of stances: a capital letter, a colon and what was seen. */
const LEARNED = /^[A-Z]:/;

/** The words among the features of the ranker, which also weighs pairs, pieces and patterns of words. */
function rankedWords(features = ''): string {
  return features
    .split(', ')
    .flatMap((feature) => /^w:(\p{L}+)$/u.exec(feature)?.[1] ?? [])
    .join(', ');
}

function stanceReason({ id = '', words = '', why }: CardReason, { t }: Translator): string {
  const fixed = FIXED[why];
  const cue = CUES[CUE_ID.exec(id)?.[1] ?? ''];
  if (!fixed && !cue) return t(LEARNED.test(words) ? 'reason.learned' : 'reason.stance');
  return t(fixed ?? (cue as MessageKey), { words: words.replace(/^[\s,;:.]+/, '') });
}

function plainReason(reason: CardReason, words: Translator): string {
  if (reason.step === 'stance') return stanceReason(reason, words);
  if (reason.step !== 'ranker') return words.t(`reason.${reason.step}`, { count: 1 });
  const ranked = rankedWords(reason.words);
  return ranked ? words.t('reason.rankerWords', { words: ranked }) : words.t('reason.ranker');
}

/** Why a sentence was marked, in plain words of one language, each thing once: patterns are counted. */
export function plainReasons(reasons: readonly CardReason[], words: Translator): string[] {
  const patterns = reasons.filter(({ step }) => step === 'rule').length;
  const others = reasons.filter(({ step }) => step !== 'rule').map((reason) => plainReason(reason, words));
  return [...(patterns > 0 ? [words.t('reason.rule', { count: patterns })] : []), ...new Set(others)];
}
