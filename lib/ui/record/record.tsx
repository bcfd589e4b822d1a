import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, type Translator, useWords, Words } from '../i18n.ts';
import { ChangesView } from './changes.tsx';
import { ExportView } from './cite.tsx';
import { ClaimsView, ClaimView } from './claims.tsx';
import { FactView, PlaceView, SourceView } from './details.tsx';
import { MapView } from './figures/map.tsx';
import { SearchView, SourcesView } from './lists.tsx';
import { type DetailKind, type ListKind, type Route, useRoute } from './route.ts';
import { type Shelf, ShelfContext, useShelf } from './shelf.ts';
import { TimelineView } from './timeline.tsx';

const NAV: [view: ListKind | 'claims', title: MessageKey][] = [
  ['claims', 'record.claims'],
  ['map', 'record.map'],
  ['timeline', 'record.timeline'],
  ['sources', 'card.sources'],
  ['export', 'record.export'],
];

function Missing({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{t('record.missing', { id })}</h1>
      <p>
        <a href="#claims">{t('record.toClaims')}</a>
      </p>
    </>
  );
}

function DetailView({ view, id }: { view: DetailKind; id: string }): ComponentChildren {
  const { library } = useShelf();
  const [claim, fact] = [library.claim(id), library.fact(id)];
  const [place, source] = [library.place(id), library.source(id)];
  if (view === 'claim' && claim) return <ClaimView claim={claim} />;
  if (view === 'fact' && fact) return <FactView fact={fact} />;
  if (view === 'place' && place) return <PlaceView place={place} />;
  if (view === 'source' && source) return <SourceView source={source} />;
  return <Missing id={id} />;
}

function View({ route }: { route: Route }) {
  if ('id' in route) return <DetailView view={route.view} id={route.id} />;
  if (route.view === 'search') return <SearchView query={route.query} />;
  if (route.view === 'map') return <MapView />;
  if (route.view === 'timeline') return <TimelineView theme={route.theme} />;
  if (route.view === 'sources') return <SourcesView />;
  if (route.view === 'export') return <ExportView />;
  if (route.view === 'changes') return <ChangesView />;
  return <ClaimsView />;
}

function Bar({ route, search }: ReturnType<typeof useRoute>) {
  const { t } = useWords();
  return (
    <header class="bar no-print">
      <nav aria-label={t('record.nav')}>
        {NAV.map(([view, title]) => (
          <a key={view} href={`#${view}`} aria-current={view === route.view ? 'page' : undefined}>
            {t(title)}
          </a>
        ))}
      </nav>
      <search>
        <input
          type="search"
          aria-label={t('lookup.label')}
          placeholder={t('lookup.placeholder')}
          value={route.view === 'search' ? route.query : ''}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </search>
    </header>
  );
}

/** Puts the focus on the heading of a view that was gone to, and its top into sight; not on the first one. */
function useArrival(route: Route): { current: HTMLElement | null } {
  const main = useRef<HTMLElement>(null);
  const seen = useRef(false);
  const name = 'id' in route ? `${route.view}/${route.id}` : route.view;
  useEffect(() => {
    if (seen.current && route.view !== 'search' && !document.activeElement?.matches('input')) {
      scrollTo(0, 0);
      main.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
    seen.current = true;
  }, [name]);
  return main;
}

interface PageProps {
  shelf: Shelf;
  /** Entries that could not be read. */
  skipped: number;
  /** Words of the record, where they are not in the interface's language. */
  recordWords: Translator;
}

/** The record to walk through: claims, facts, sources, map, timeline, search and export. */
export function RecordPage({ shelf, skipped, recordWords }: PageProps) {
  const { t, date } = useWords();
  const { route, search } = useRoute();
  const main = useArrival(route);
  const { version, newest } = shelf.library.record;
  return (
    <ShelfContext.Provider value={shelf}>
      <Bar route={route} search={search} />
      <main ref={main} class={`view-${route.view}`}>
        {skipped > 0 && (
          <div class="notice" role="status">
            <p>{t('notice.skipped', { count: skipped })}</p>
          </div>
        )}
        <Words.Provider value={recordWords}>
          <div lang={recordWords.lang}>
            <View route={route} />
          </div>
        </Words.Provider>
      </main>
      <footer class="strip">
        {t('popup.version', { version, date: date(newest) })} · <a href="#changes">{t('record.changes')}</a>
      </footer>
    </ShelfContext.Provider>
  );
}
