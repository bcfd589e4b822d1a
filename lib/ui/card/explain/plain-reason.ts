import type { Translator } from '../../i18n.ts';
import type { CardReason } from '../types.ts';

/** The words among the features of the ranker, which also weighs pairs, pieces and patterns of words. */
function rankedWords(features = ''): string {
  return features
    .split(', ')
    .flatMap((feature) => /^w:(\p{L}+)$/u.exec(feature)?.[1] ?? [])
    .join(', ');
}

/** All rules as one: how many patterns there are and the words of the fullest. */
function ruleReason(rules: readonly CardReason[], { t }: Translator): string {
  const [words = ''] = rules.map((rule) => rule.words ?? '').sort((a, b) => b.length - a.length);
  return t('reason.rule', { count: rules.length, words });
}

function plainReason({ words = '', code }: CardReason, { t }: Translator): string {
  if (code) return t(`reason.${code}`, { words: words.replace(/^[\s,;:.]+/, '') });
  const ranked = rankedWords(words);
  return ranked ? t('reason.rankerWords', { words: ranked }) : t('reason.ranker');
}

/** Why a sentence was marked, in plain words of one language, each thing once. */
export function plainReasons(reasons: readonly CardReason[], words: Translator): string[] {
  const rules = reasons.filter(({ step }) => step === 'rule');
  const others = reasons.filter(({ step }) => step !== 'rule').map((reason) => plainReason(reason, words));
  return [...(rules.length > 0 ? [ruleReason(rules, words)] : []), ...new Set(others)];
}
