import { useRef } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import type { CardEntry } from './types.ts';

interface TabsProps {
  entries: readonly CardEntry[];
  at: number;
  choose(at: number): void;
}

/** The claims of one text, one of which is open. */
export function Tabs({ entries, at, choose }: TabsProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
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
          {index + 1} · {t(`relation.${entry.relation}`)}
        </button>
      ))}
    </div>
  );
}
