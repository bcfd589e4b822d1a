import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardRecord } from '../../knowledge/records.ts';
import { cardView } from '../../knowledge/view.ts';
import { type Translator, useWords, Words } from '../i18n.ts';
import { RelationLabel, StanceNote } from '../relation.tsx';
import { CardBody } from './body.tsx';
import { citeClaim } from './citation.ts';
import type { CardActions, CardEntry } from './types.ts';
import { Why } from './why.tsx';

interface CardProps {
  /** The claims of the text, at least one. */
  entries: readonly CardEntry[];
  /** Words of the record, where they are not in the interface's language. */
  recordWords: Translator;
  pageDate?: string | undefined;
  actions: CardActions;
}

/** The record of a claim once it is there; `failed` when it cannot be had. */
function useRecord(claim: string, load: CardActions['load']): CardRecord | 'failed' | undefined {
  const [state, setState] = useState<{ claim: string; data: CardRecord | 'failed' }>();
  useEffect(() => {
    let wanted = true;
    const show = (data: CardRecord | 'failed') => wanted && setState({ claim, data });
    load(claim).then(show, () => show('failed'));
    return () => {
      wanted = false;
    };
  }, [claim]);
  return state?.claim === claim ? state.data : undefined;
}

function Tabs({
  entries,
  at,
  choose,
}: {
  entries: readonly CardEntry[];
  at: number;
  choose(at: number): void;
}) {
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

/** Copies the citation and says whether that went well. */
export function CopyButton({ text, copy }: { text: string; copy: CardActions['copy'] }) {
  const { t } = useWords();
  const [done, setDone] = useState<boolean>();
  return (
    <>
      <button type="button" class="plain" onClick={async () => setDone(await copy(text))}>
        {done === true ? t('card.copied') : t('card.copyCitation')}
      </button>
      <span role="status" class={done === false ? '' : 'unseen'}>
        {done === true && t('card.copied')}
        {done === false && t('card.copyFailed')}
      </span>
    </>
  );
}

/** A claim of a page with its record. Fills whatever holds it; the holder places it, focuses it and takes it away. */
export function Card({ entries, recordWords, pageDate, actions }: CardProps) {
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const [why, setWhy] = useState(false);
  const entry = entries[at] as CardEntry;
  const data = useRecord(entry.claim, actions.load);
  const view =
    data !== undefined && data !== 'failed'
      ? cardView(data, { stance: entry.stance, slots: entry.slots, date: pageDate }, recordWords.lang)
      : undefined;
  return (
    <>
      <header>
        <h2 class="heading">
          <RelationLabel relation={view?.relation ?? entry.relation} /> <StanceNote stance={entry.stance} />
        </h2>
        <button type="button" class="close" aria-label={t('card.close')} onClick={actions.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      {entries.length > 1 && <Tabs entries={entries} at={at} choose={setAt} />}
      <div class="scroll" id="record">
        {data === undefined && <p class="soft">{t('card.loading')}</p>}
        {data === 'failed' && <p role="alert">{t('card.failed')}</p>}
        {view && (
          <Words.Provider value={recordWords}>
            <CardBody key={entry.id} view={view} sentence />
          </Words.Provider>
        )}
        {why && <Why reasons={entry.reasons} />}
      </div>
      <footer>
        {view && (
          <button type="button" class="plain" onClick={() => actions.openRecord(`claim/${view.claim}`)}>
            {t('record.open')}
          </button>
        )}
        {view && <CopyButton text={citeClaim(view, recordWords)} copy={actions.copy} />}
        <button type="button" class="plain" aria-expanded={why} onClick={() => setWhy(!why)}>
          {t('card.why')}
        </button>
        {view && (
          <button type="button" class="plain version" onClick={() => actions.openRecord('changes')}>
            {t('card.version', { version: view.version })}
          </button>
        )}
      </footer>
    </>
  );
}
