import { useEffect, useState } from 'preact/hooks';
import type { CardRecord } from '../../knowledge/records.ts';
import { type CardView, cardView } from '../../knowledge/view.ts';
import { type Translator, useWords, Words } from '../i18n.ts';
import { RelationLabel, StanceNote } from '../relation.tsx';
import { CardBody } from './body.tsx';
import { citeClaim } from './citation.ts';
import { CopyButton } from './copy.tsx';
import { Report } from './explain/report.tsx';
import { Why } from './explain/why.tsx';
import { Tabs } from './tabs.tsx';
import type { CardActions, CardEntry } from './types.ts';

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

/** What is opened under the record. */
type More = 'why' | 'report';

interface FootProps {
  view: CardView | undefined;
  recordWords: Translator;
  more: More | undefined;
  toggle(more: More): void;
  actions: CardActions;
}

/** What can be done with a card. */
function Foot({ view, recordWords, more, toggle, actions }: FootProps) {
  const { t } = useWords();
  return (
    <footer>
      {view && (
        <button type="button" class="plain" onClick={() => actions.openRecord(`claim/${view.claim}`)}>
          {t('record.open')}
        </button>
      )}
      {view && (
        <CopyButton text={citeClaim(view, recordWords)} label="card.copyCitation" copy={actions.copy} />
      )}
      <button type="button" class="plain" aria-expanded={more === 'why'} onClick={() => toggle('why')}>
        {t('card.why')}
      </button>
      <button type="button" class="plain" aria-expanded={more === 'report'} onClick={() => toggle('report')}>
        {t('report.title')}
      </button>
      {view && (
        <button type="button" class="plain version" onClick={() => actions.openRecord('changes')}>
          {t('card.version', { version: view.version })}
        </button>
      )}
    </footer>
  );
}

/** A claim of a page with its record. Fills whatever holds it; the holder places it, focuses it and takes it away. */
export function Card({ entries, recordWords, pageDate, actions }: CardProps) {
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const [more, setMore] = useState<More>();
  const toggle = (wanted: More) => setMore(more === wanted ? undefined : wanted);
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
          <RelationLabel relation={entry.relation} />{' '}
          {view && view.except.length > 0 && (
            <span class="except">{t('card.except', { words: view.except.join(', ') })}</span>
          )}{' '}
          <StanceNote stance={entry.stance} />
        </h2>
        <button type="button" class="close" aria-label={t('card.close')} onClick={actions.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      {entries.length > 1 && (
        <Tabs entries={entries} lang={recordWords.lang} load={actions.load} at={at} choose={setAt} />
      )}
      <div
        class="scroll"
        id="record"
        {...(entries.length > 1 ? { role: 'tabpanel', 'aria-label': t('card.label') } : {})}
      >
        {data === undefined && <p class="soft">{t('card.loading')}</p>}
        {data === 'failed' && <p role="alert">{t('card.failed')}</p>}
        {view && (
          <Words.Provider value={recordWords}>
            <CardBody key={entry.id} view={view} sentence />
          </Words.Provider>
        )}
        {more === 'why' && <Why key={entry.id} entry={entry} />}
        {more === 'report' && (
          <Report
            key={entry.id}
            entry={entry}
            versions={{ extension: actions.version, record: view?.version ?? '' }}
            copy={actions.copy}
          />
        )}
      </div>
      <Foot view={view} recordWords={recordWords} more={more} toggle={toggle} actions={actions} />
    </>
  );
}
