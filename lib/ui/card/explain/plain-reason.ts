import { fold } from '../../../knowledge/fold.ts';
import type { Translator } from '../../i18n.ts';
import type { CardReason } from '../types.ts';

/**
 * The words among the features of the ranker, which also weighs pairs, pieces and patterns of words, as they stand in
 * `text`: features have neither capitals nor accents.
 */
function rankedWords(features: string, text: string): string {
  const written = new Map((text.match(/\p{L}+/gu) ?? []).map((word) => [fold(word), word]));
  return features
    .split(', ')
    .flatMap((feature) => /^w:(\p{L}+)$/u.exec(feature)?.[1] ?? [])
    .map((word) => written.get(word) ?? word)
    .join(', ');
}

/** The words of a cue as they are written: without the marks that they follow, and close to those that follow them. */
function cueWords(words: string): string {
  return words.replace(/^[\s,;:.]+/, '').replace(/ (?=[,;:.?!])/g, '');
}

/** All rules as one: how many patterns there are and the words of the fullest. */
function ruleReason(rules: readonly CardReason[], { t }: Translator): string {
  const [words = ''] = rules.map((rule) => rule.words ?? '').sort((a, b) => b.length - a.length);
  return t('reason.rule', { count: rules.length, words });
}

function plainReason({ words = '', code }: CardReason, { t }: Translator, text: string): string {
  if (code) return t(`reason.${code}`, { words: cueWords(words) });
  const ranked = rankedWords(words, text);
  return ranked ? t('reason.rankerWords', { words: ranked }) : t('reason.ranker');
}

/** Why a sentence was marked, in plain words of one language, each thing once. `text` is the sentence, or its quote. */
export function plainReasons(reasons: readonly CardReason[], words: Translator, text: string): string[] {
  const rules = reasons.filter(({ step }) => step === 'rule');
  const others = reasons
    .filter(({ step }) => step !== 'rule')
    .map((reason) => plainReason(reason, words, text));
  return [...(rules.length > 0 ? [ruleReason(rules, words)] : []), ...new Set(others)];
}
