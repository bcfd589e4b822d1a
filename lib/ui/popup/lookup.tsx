import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import { DetailView } from './detail.tsx';
import { PointedOut } from './pointed.tsx';
import type { Detail, Found, Hit, PopupActions } from './types.ts';

function HitRow({ hit, id, chosen, open }: { hit: Hit; id: string; chosen: boolean; open(hit: Hit): void }) {
  const { t, date } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field holds the focus and takes the keys for its options
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      class="hit"
      ref={row}
      onClick={() => open(hit)}
    >
      <span class="hit-kind soft">{t(`lookup.${hit.kind}`)}</span>
      <b>
        <PointedOut text={hit.kind === 'facts' ? date(hit.title) : hit.title} terms={hit.terms} />
      </b>
      <span class="hit-text soft">
        <PointedOut text={hit.text} terms={hit.terms} />
      </span>
    </div>
  );
}

function Empty({ query }: { query: string }) {
  const { t } = useWords();
  if (!query) return <p class="empty soft">{t('lookup.start')}</p>;
  return (
    <div class="empty">
      <p>{t('lookup.none', { query })}</p>
      <p class="soft">{t('lookup.noneHint')}</p>
    </div>
  );
}

const NOTHING: Found = { hits: [], skipped: 0 };

/** Answers of `search` to the latest query; undefined until the first has come. */
function useHits(query: string, search: PopupActions['search']): Found | 'failed' | undefined {
  const [hits, setHits] = useState<Found | 'failed'>();
  useEffect(() => {
    let wanted = true;
    const show = (found: Found | 'failed') => wanted && setHits(found);
    search(query).then(show, () => show('failed'));
    return () => {
      wanted = false;
    };
  }, [query]);
  return hits;
}

/** Search as you type over the whole record; the field keeps the focus, arrows choose, Enter opens. */
export function LookUp({ actions }: { actions: PopupActions }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [detail, setDetail] = useState<Detail>();
  const field = useRef<HTMLInputElement>(null);
  const found = useHits(query.trim(), actions.search);
  const { hits, skipped } = typeof found === 'object' ? found : NOTHING;
  useEffect(() => {
    if (!detail) field.current?.focus();
  }, [detail]);
  if (detail) return <DetailView detail={detail} actions={actions} back={() => setDetail(undefined)} />;
  const open = async (hit: Hit) => setDetail(await actions.open(hit));
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const hit = hits[at];
    if (event.key === 'Enter' && hit) open(hit);
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setAt((at + step + hits.length) % hits.length);
  };
  return (
    <div class="lookup">
      <input
        ref={field}
        class="search"
        type="text"
        role="combobox"
        aria-label={t('lookup.label')}
        aria-describedby="keys"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits.length > 0 ? `hit-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('lookup.placeholder')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p class="unseen" id="keys">
        {t('lookup.keys')}
      </p>
      <p class="unseen" role="status">
        {query && t('lookup.results', { count: hits.length })}
      </p>
      {skipped > 0 && (
        <div class="notice" role="status">
          <p>{t('notice.skipped', { count: skipped })}</p>
        </div>
      )}
      {found === 'failed' && <p class="empty">{t('notice.recordFailed')}</p>}
      {found !== 'failed' && found !== undefined && hits.length === 0 && <Empty query={query} />}
      <div class="hits" id="hits" role="listbox" aria-label={t('popup.lookup')}>
        {hits.map((hit, index) => (
          <HitRow key={hit.kind + hit.id} hit={hit} id={`hit-${index}`} chosen={index === at} open={open} />
        ))}
      </div>
    </div>
  );
}
