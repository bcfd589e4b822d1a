import { useWords } from '../i18n.ts';
import { RelationLabel, StanceNote } from '../relation.tsx';
import type { PopupActions, PopupClaim, PopupPage, WhyNot } from './types.ts';

/** Claims that the same words make, one row a text. */
function groupByQuote(claims: readonly PopupClaim[]): PopupClaim[][] {
  const rows: PopupClaim[][] = [];
  for (const claim of claims) {
    const last = rows.at(-1);
    if (last?.[0]?.quote === claim.quote) last.push(claim);
    else rows.push([claim]);
  }
  return rows;
}

function ClaimRow({ claims, jump }: { claims: readonly PopupClaim[]; jump(key: string): void }) {
  const [first] = claims;
  if (!first) return null;
  return (
    <li>
      <button type="button" class="claim" onClick={() => jump(first.key)}>
        {claims.map(({ key, relation, stance }) => (
          <span class="claim-head" key={key}>
            <RelationLabel relation={relation} /> <StanceNote stance={stance} />
          </span>
        ))}
        <span class="quote serif">{first.quote}</span>
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
        {groupByQuote(page.claims).map((claims) => (
          <ClaimRow key={claims[0]?.key} claims={claims} jump={actions.jump} />
        ))}
      </ol>
    </>
  );
}
