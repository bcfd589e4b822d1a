import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import { groupByQuote } from '../popup/group.ts';
import { Summary } from '../popup/summary.tsx';
import type { PanelView, PopupActions, PopupClaim, PopupPage } from '../popup/types.ts';
import { RelationLabel, StanceNote } from '../relation.tsx';
import { type Chosen, choose, EVERYTHING, Filters } from './filters.tsx';

interface ItemProps {
  claims: readonly PopupClaim[];
  inView: boolean;
  current: boolean;
  jump: PopupActions['jump'];
}

/** The claims of one text: what the record calls them, how the text stands to it, and the ways there. */
function Item({ claims, inView, current, jump }: ItemProps) {
  const { t } = useWords();
  const [first] = claims;
  if (!first) return null;
  const { key, quote } = first;
  return (
    <li class={`entry${inView ? ' in-view' : ''}`} aria-current={current ? 'true' : undefined}>
      {claims.map(({ key: one, title, relation, stance }) => (
        <div key={one}>
          <h2>{title}</h2>
          <p class="claim-head">
            <RelationLabel relation={relation} /> <StanceNote stance={stance} />
          </p>
        </div>
      ))}
      <p class="quote serif">{quote}</p>
      <div class="entry-row">
        <button
          type="button"
          class="plain"
          aria-label={t('panel.goTo', { quote })}
          onClick={() => jump(key, false)}
        >
          {t('panel.go')}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={t('panel.openCard', { quote })}
          onClick={() => jump(key, true)}
        >
          {t('panel.card')}
        </button>
      </div>
    </li>
  );
}

/** Keeps the first entry in view of the page in view of the panel, but never moves a list that is being used. */
function useFollowing(first: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    if (!first || !current || current.matches(':hover, :focus-within')) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const entry = current.querySelector('.in-view');
    entry?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }, [first]);
  return list;
}

interface ListProps {
  page: PopupPage;
  panel: PanelView;
  jump: PopupActions['jump'];
}

/** The claims of the page in reading order, kept beside it: those in view are pointed out. */
export function PanelList({ page, panel, jump }: ListProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>(EVERYTHING);
  const shown = choose(page.claims, chosen);
  const groups = groupByQuote(shown);
  const list = useFollowing(shown.find(({ key }) => panel.inView.has(key))?.key);
  const isNarrowed = chosen.theme !== '' || chosen.relation !== '';
  return (
    <>
      <Summary page={page} />
      <Filters claims={page.claims} themes={panel.themes} chosen={chosen} change={setChosen} />
      <p class="narrowed" role="status">
        {isNarrowed && (
          <>
            {t('panel.shown', { shown: shown.length, all: page.claims.length })}{' '}
            <button type="button" class="plain" onClick={() => setChosen(EVERYTHING)}>
              {t('panel.all')}
            </button>
          </>
        )}
      </p>
      <ol class="claims" ref={list}>
        {groups.map((claims) => (
          <Item
            key={claims[0]?.key}
            claims={claims}
            inView={claims.some(({ key }) => panel.inView.has(key))}
            current={claims.some(({ key }) => key === page.current)}
            jump={jump}
          />
        ))}
      </ol>
    </>
  );
}
