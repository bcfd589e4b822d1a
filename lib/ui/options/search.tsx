import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../knowledge/fold.ts';
import { useWords } from '../i18n.ts';

/** Hides the sections of `box` that lack a word of `query`, whatever case and accents; true when none is left. */
function narrow(box: HTMLElement, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const sections = [...box.querySelectorAll('section')];
  for (const section of sections) {
    const text = fold(section.textContent ?? '');
    section.hidden = !words.every((word) => text.includes(word));
  }
  return sections.every(({ hidden }) => hidden);
}

/** Narrows the page to the sections that hold the words of a search; `box` is what holds them. */
export function useSearch() {
  const [query, setQuery] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) setEmpty(narrow(box.current, query));
  }, [query]);
  return { query, setQuery, isEmpty, box };
}

interface SearchProps {
  query: string;
  change(query: string): void;
}

export function SearchField({ query, change }: SearchProps) {
  const { t } = useWords();
  return (
    <input
      type="search"
      class="find"
      aria-label={t('options.search')}
      placeholder={t('options.search')}
      value={query}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}
