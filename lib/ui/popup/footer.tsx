import { useWords } from '../i18n.ts';
import type { PopupActions, PopupPage } from './types.ts';

/** The two ways to pause, out of the way until they are wanted. */
function Pause({ pause }: Pick<PopupActions, 'pause'>) {
  const { t } = useWords();
  return (
    <details class="pause">
      <summary>{t('popup.pause')}</summary>
      <div class="foot-row">
        <button type="button" class="plain" onClick={() => pause('tomorrow')}>
          {t('popup.pauseTomorrow')}
        </button>
        <button type="button" class="plain" onClick={() => pause('paused')}>
          {t('popup.pauseOpen')}
        </button>
      </div>
    </details>
  );
}

interface FooterProps {
  page: PopupPage;
  /** Version of the record and its newest as-of date. */
  record: { version: string; newest: string };
  actions: PopupActions;
}

/** What can be done about the page, and which record speaks. */
export function Footer({ page, record, actions }: FooterProps) {
  const { t, date } = useWords();
  return (
    <footer class="foot">
      {!page.why && (
        <div class="foot-row">
          <button type="button" class="plain" onClick={() => actions.hide(!page.hidden)}>
            {t(page.hidden ? 'popup.show' : 'popup.hide')}
          </button>
          <button type="button" class="plain" onClick={() => actions.setSite(false)}>
            {t('popup.siteOff')}
          </button>
        </div>
      )}
      {page.why !== 'paused' && <Pause pause={actions.pause} />}
      <div class="foot-row">
        <button type="button" class="plain" onClick={() => actions.openRecord('claims')}>
          {t('record.title')}
        </button>
        {actions.openPanel && (
          <button type="button" class="plain" onClick={actions.openPanel}>
            {t('popup.panel')}
          </button>
        )}
        <button type="button" class="plain foot-end" onClick={actions.openSettings}>
          {t('popup.settings')}
        </button>
      </div>
      <p>
        <button type="button" class="plain version" onClick={() => actions.openRecord('changes')}>
          {t('popup.version', { version: record.version, date: date(record.newest) })}
        </button>
      </p>
    </footer>
  );
}
