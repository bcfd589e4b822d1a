import { useWords } from '../i18n.ts';
import type { PopupPage } from './types.ts';

/** How much of the page is in the record, how much is on the topic and is not. */
export function Summary({ page }: { page: PopupPage }) {
  const { t } = useWords();
  return (
    <p class="summary" role="status">
      <strong>{t('popup.claims', { count: page.claims.length })}</strong>
      {page.unrecorded > 0 && ` ${t('popup.unrecorded', { count: page.unrecorded })}`}
      {page.unwanted > 0 && ` ${t('popup.hiddenRelations', { count: page.unwanted })}`}
    </p>
  );
}
