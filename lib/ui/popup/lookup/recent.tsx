import { useWords } from '../../i18n.ts';

/** Names the recent look-ups, and forgets them. */
export function RecentBar({ clear }: { clear(): void }) {
  const { t } = useWords();
  return (
    <p class="recent-bar">
      <span class="soft">{t('lookup.recent')}</span>
      <button type="button" class="plain" onClick={clear}>
        {t('lookup.clearRecent')}
      </button>
    </p>
  );
}

interface RowProps {
  query: string;
  id: string;
  chosen: boolean;
  ask(query: string): void;
}

/** A look-up to repeat. */
export function RecentRow({ query, id, chosen, ask }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field holds the focus and takes the keys for its options
    <div id={id} role="option" aria-selected={chosen} tabIndex={-1} class="hit" onClick={() => ask(query)}>
      {query}
    </div>
  );
}
