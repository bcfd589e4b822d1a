import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import type { CardActions, CardEntry } from './types.ts';

/** What the record calls the claims, as far as that is known by now. */
function useTitles(entries: readonly CardEntry[], load: CardActions['load'], lang: Language) {
  const [titles, setTitles] = useState<Record<string, string>>({});
  useEffect(() => {
    for (const { claim } of entries)
      load(claim).then(
        (card) => setTitles((known) => ({ ...known, [claim]: card.claim.title[lang] })),
        () => undefined, // the card itself says so
      );
  }, [entries, lang]);
  return titles;
}

interface TabsProps {
  entries: readonly CardEntry[];
  /** Of the record. */
  lang: Language;
  load: CardActions['load'];
  at: number;
  choose(at: number): void;
}

/** The claims of one text, one of which is open. */
export function Tabs({ entries, lang, load, at, choose }: TabsProps) {
  const { t } = useWords();
  const titles = useTitles(entries, load, lang);
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = (at + by + entries.length) % entries.length;
    choose(next);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('card.claims')} ref={list} onKeyDown={step}>
      {entries.map((entry, index) => (
        <button
          key={entry.id}
          type="button"
          role="tab"
          aria-selected={index === at}
          aria-controls="record"
          tabIndex={index === at ? 0 : -1}
          onClick={() => choose(index)}
        >
          {index + 1} ·{' '}
          {titles[entry.claim] ? (
            <span lang={lang}>{titles[entry.claim]}</span>
          ) : (
            t(`relation.${entry.relation}`)
          )}
        </button>
      ))}
    </div>
  );
}
