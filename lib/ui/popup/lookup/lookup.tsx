import { useEffect, useRef, useState } from 'preact/hooks';
import { type Translator, useWords } from '../../i18n.ts';
import type { Detail, Found, Hit, PopupActions } from '../types.ts';
import { DetailView } from './detail.tsx';
import { PointedOut, wordedText } from './pointed.tsx';
import { RecentBar, RecentRow } from './recent.tsx';
import { SearchField } from './search.tsx';

interface HitProps {
  hit: Hit;
  id: string;
  chosen: boolean;
  recordWords: Translator;
  open(hit: Hit): void;
}

function HitRow({ hit, id, chosen, recordWords: { lang, date }, open }: HitProps) {
  const { t } = useWords();
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
      <b lang={lang}>
        <PointedOut text={hit.kind === 'facts' ? date(hit.title) : hit.title} terms={hit.terms} />
      </b>
      <span class="hit-text soft" lang={lang}>
        <PointedOut text={wordedText(hit, date)} terms={hit.terms} />
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

/** What was looked up last, while nothing is typed. */
function useRecent(query: string, actions: PopupActions) {
  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => {
    actions.recent().then(setRecent);
  }, [query === '']);
  const clear = () => actions.clearRecent().then(() => setRecent([]));
  return { recent: query === '' ? recent : [], clear };
}

interface LookUpProps {
  recordWords: Translator;
  actions: PopupActions;
}

/** Search as you type over the whole record; the field keeps the focus, arrows choose, Enter opens. */
export function LookUp({ recordWords, actions }: LookUpProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [detail, setDetail] = useState<Detail>();
  const field = useRef<HTMLInputElement>(null);
  const found = useHits(query.trim(), actions.search);
  const { recent, clear } = useRecent(query, actions);
  const { hits, skipped } = typeof found === 'object' ? found : NOTHING;
  useEffect(() => {
    if (!detail) field.current?.focus();
  }, [detail]);
  if (detail) {
    const back = () => setDetail(undefined);
    return <DetailView detail={detail} recordWords={recordWords} actions={actions} back={back} />;
  }
  const ask = (next: string) => {
    setQuery(next);
    setAt(0);
    field.current?.focus();
  };
  const open = async (hit: Hit) => {
    actions.keepRecent(query.trim());
    setDetail(await actions.open(hit));
  };
  /** What Enter does, for each row. */
  const rows = [...recent.map((old) => () => ask(old)), ...hits.map((hit) => () => open(hit))];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (event.key === 'Enter') void rows[at]?.();
    if (event.key === 'Escape' && query) ask('');
    else if (step === 0 || rows.length === 0) return;
    event.preventDefault();
    setAt((at + step + rows.length) % rows.length);
  };
  return (
    <div class="lookup">
      <SearchField field={field} query={query} at={at} count={rows.length} ask={ask} press={press} />
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
      {recent.length > 0 && <RecentBar clear={clear} />}
      <div class="hits" id="hits" role="listbox" aria-label={t('popup.lookup')}>
        {recent.map((old, index) => (
          <RecentRow key={old} query={old} id={`hit-${index}`} chosen={index === at} ask={ask} />
        ))}
        {hits.map((hit, index) => (
          <HitRow
            key={hit.kind + hit.id}
            hit={hit}
            id={`hit-${index}`}
            chosen={index === at}
            recordWords={recordWords}
            open={open}
          />
        ))}
      </div>
    </div>
  );
}
