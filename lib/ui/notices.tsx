import { type MessageKey, useWords } from './i18n.ts';

/** What a setting is called where the reader sees it. */
const SETTING_NAMES: Record<string, MessageKey> = {
  language: 'options.language',
  cardLanguage: 'options.cardLanguage',
  theme: 'options.theme',
  relations: 'options.relations',
  pause: 'options.pause',
  scope: 'options.scope',
  sitesOff: 'options.sitesOff',
  sitesOn: 'options.sitesOn',
};

/** Says which settings were unreadable and are at their defaults, until the reader has seen it. */
export function BrokenNotice({ keys, dismiss }: { keys: readonly string[]; dismiss(): void }) {
  const { t } = useWords();
  if (keys.length === 0) return null;
  const names = keys.map((key) => (SETTING_NAMES[key] ? t(SETTING_NAMES[key]) : key)).join('; ');
  return (
    <div class="notice" role="status">
      <p>{t('notice.broken', { count: keys.length, keys: names })}</p>
      <button type="button" class="plain" onClick={dismiss}>
        {t('notice.dismiss')}
      </button>
    </div>
  );
}
