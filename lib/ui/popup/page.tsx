import { useWords } from '../i18n.ts';
import { PanelList } from '../panel/list.tsx';
import { RelationLabel, StanceNote } from '../relation.tsx';
import { groupByQuote } from './group.ts';
import { Summary } from './summary.tsx';
import type { PanelView, PopupActions, PopupClaim, PopupPage, WhyNot } from './types.ts';

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
interface RefusedProps {
  why: WhyNot;
  until: number | undefined;
  actions: PopupActions;
}

function Refused({ why, until, actions }: RefusedProps) {
  const { t, moment } = useWords();
  const off = why === 'site-off' || why === 'not-listed';
  return (
    <div class="empty">
      <p>{t(`why.${why}`)}</p>
      {until !== undefined && <p class="soft">{t('popup.pausedUntil', { time: moment(until) })}</p>}
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

interface PageProps {
  page: PopupPage;
  /** Given where the list is kept beside the page. */
  panel?: PanelView | undefined;
  actions: PopupActions;
}

/** The claims of the page in reading order, or why there are none. */
export function OnThisPage({ page, panel, actions }: PageProps) {
  const { t } = useWords();
  if (page.why) return <Refused why={page.why} until={page.pausedUntil} actions={actions} />;
  if (page.claims.length === 0)
    return page.reading ? <p class="empty soft">{t('popup.reading')}</p> : <Nothing page={page} />;
  if (panel) return <PanelList page={page} panel={panel} jump={actions.jump} />;
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
