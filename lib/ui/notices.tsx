import { type MessageKey, type Translator, useWords } from './i18n.ts';

/** What a setting is called where the reader sees it. */
const SETTING_NAMES: Record<string, MessageKey> = {
  language: 'options.language',
  cardLanguage: 'options.cardLanguage',
  theme: 'options.theme',
  relations: 'options.relations',
  markStyle: 'options.markStyle',
  markStrength: 'options.markStrength',
  keepRecent: 'options.keepRecent',
  pause: 'options.pause',
  scope: 'options.scope',
  sitesOff: 'options.sitesOff',
  sitesOn: 'options.sitesOn',
};

/** Names of settings in a row, as the reader sees them elsewhere. */
export function namesOf(keys: readonly string[], { t }: Translator): string {
  return keys.map((key) => (SETTING_NAMES[key] ? t(SETTING_NAMES[key]) : key)).join('; ');
}

/** Says which settings were unreadable and are at their defaults, until the reader has seen it. */
export function BrokenNotice({ keys, dismiss }: { keys: readonly string[]; dismiss(): void }) {
  const words = useWords();
  const { t } = words;
  if (keys.length === 0) return null;
  return (
    <div class="notice" role="status">
      <p>{t('notice.broken', { count: keys.length, keys: namesOf(keys, words) })}</p>
      <button type="button" class="plain" onClick={dismiss}>
        {t('notice.dismiss')}
      </button>
    </div>
  );
}
