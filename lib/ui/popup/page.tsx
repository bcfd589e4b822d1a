import { useWords } from '../i18n.ts';
import { RelationLabel, StanceNote } from '../relation.tsx';
import type { PopupActions, PopupClaim, PopupPage, WhyNot } from './types.ts';

function ClaimRow({ claim, jump }: { claim: PopupClaim; jump(key: string): void }) {
  return (
    <li>
      <button type="button" class="claim" onClick={() => jump(claim.key)}>
        <span class="claim-head">
          <RelationLabel relation={claim.relation} /> <StanceNote stance={claim.stance} />
        </span>
        <span class="quote serif">{claim.quote}</span>
      </button>
    </li>
  );
}

/** Why there are no marks, and what turns them on again where something can. */
function Refused({ why, actions }: { why: WhyNot; actions: PopupActions }) {
  const { t } = useWords();
  const off = why === 'site-off' || why === 'not-listed';
  return (
    <div class="empty">
      <p>{t(`why.${why}`)}</p>
      {why === 'paused' && (
        <button type="button" class="solid" onClick={actions.resume}>
          {t('popup.resume')}
        </button>
      )}
      {off && (
        <button type="button" class="solid" onClick={() => actions.setSite(true)}>
          {t('popup.siteOn')}
        </button>
      )}
    </div>
  );
}

function Summary({ page }: { page: PopupPage }) {
  const { t } = useWords();
  return (
    <p class="summary" role="status">
      <strong>{t('popup.claims', { count: page.claims.length })}</strong>
      {page.unrecorded > 0 && ` ${t('popup.unrecorded', { count: page.unrecorded })}`}
      {page.unwanted > 0 && ` ${t('popup.hiddenRelations', { count: page.unwanted })}`}
    </p>
  );
}

function Nothing({ page }: { page: PopupPage }) {
  const { t } = useWords();
  return (
    <div class="empty">
      <p>{t('popup.none')}</p>
      {page.unrecorded > 0 && <p>{t('popup.unrecorded', { count: page.unrecorded })}</p>}
      {page.unwanted > 0 && <p>{t('popup.hiddenRelations', { count: page.unwanted })}</p>}
      <p class="soft">{t('popup.noneHint')}</p>
    </div>
  );
}

/** The claims of the page in reading order, or why there are none. */
export function OnThisPage({ page, actions }: { page: PopupPage; actions: PopupActions }) {
  const { t } = useWords();
  if (page.why) return <Refused why={page.why} actions={actions} />;
  if (page.claims.length === 0)
    return page.reading ? <p class="empty soft">{t('popup.reading')}</p> : <Nothing page={page} />;
  return (
    <>
      <Summary page={page} />
      <ol class="claims">
        {page.claims.map((claim) => (
          <ClaimRow key={claim.key} claim={claim} jump={actions.jump} />
        ))}
      </ol>
    </>
  );
}
