import { useEffect, useState } from 'preact/hooks';

const DETAILS = ['claim', 'fact', 'place', 'source'] as const;
const LISTS = ['map', 'sources', 'export', 'changes'] as const;
export type DetailKind = (typeof DETAILS)[number];
export type ListKind = (typeof LISTS)[number] | 'timeline';

/** What the record page shows, as its address tells. */
export type Route =
  | { view: 'claims' }
  | { view: Exclude<ListKind, 'timeline'> }
  /** Without a theme: all facts. */
  | { view: 'timeline'; theme: string }
  | { view: DetailKind; id: string }
  | { view: 'search'; query: string };

function isOneOf<T extends string>(list: readonly T[], word: string): word is T {
  return (list as readonly string[]).includes(word);
}

/** Reads `#claim/<id>`, `#map`, `#timeline/<theme>`, `#search/<words>` and the like; whatever else it is shows the claims. */
export function parseRoute(hash: string): Route {
  const [, view = '', rest = ''] = /^#([a-z]+)(?:\/(.*))?$/.exec(hash) ?? [];
  if (isOneOf(DETAILS, view) && rest) return { view, id: rest };
  if (view === 'timeline') return { view, theme: rest };
  if (isOneOf(LISTS, view)) return { view };
  if (view === 'search') return { view, query: decode(rest) };
  return { view: 'claims' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route of the page's address, and a way to change it that keeps back and forward working. */
export function useRoute(): { route: Route; search(query: string): void } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  const route = parseRoute(hash);
  /** Each search is one step of the history, however many letters it took. */
  const search = (query: string) => {
    const next = query.trim() ? `#search/${encodeURIComponent(query)}` : '#claims';
    if (route.view === 'search') history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    setHash(next);
  };
  return { route, search };
}
