import type { RefObject } from 'preact';
import { useWords } from '../../i18n.ts';

interface SearchProps {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  /** The chosen row, and how many there are. */
  at: number;
  count: number;
  ask(query: string): void;
  press(event: KeyboardEvent): void;
}

/** The field of the look-up. It keeps the focus while arrows choose among the rows. */
export function SearchField({ field, query, at, count, ask, press }: SearchProps) {
  const { t } = useWords();
  return (
    <>
      <input
        ref={field}
        class="search"
        type="text"
        role="combobox"
        aria-label={t('lookup.label')}
        aria-describedby="keys"
        aria-expanded={count > 0}
        aria-controls="hits"
        aria-activedescendant={count > 0 ? `hit-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('lookup.placeholder')}
        value={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p class="unseen" id="keys">
        {t('lookup.keys')}
      </p>
    </>
  );
}
