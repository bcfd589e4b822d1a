import type { ComponentChildren } from 'preact';
import type { CardView } from '../../knowledge/view.ts';
import { useWords } from '../i18n.ts';
import { SourceList } from './sources.tsx';

/** The latest events that a card lists under what has changed since the page was written. */
const LATEST = 3;

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** What has happened since the page was written; nothing when its date is unknown or nothing has. */
function Since({ events }: { events: CardView['since'] }) {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <Part title={t('card.since')}>
      <ul class="since">
        {events.slice(-LATEST).map(({ year, text }) => (
          <li key={text}>
            <b>{year}</b> {text}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** How the sentence stands to the record, and what the record has on the time, place and number that it states. */
function Sentence({ view }: { view: CardView }) {
  const { t } = useWords();
  return (
    <Part title={t('card.sentence')}>
      {view.ratedThen && <p>{t(`card.then.${view.relation}`)}</p>}
      <p>
        {view.ratedThen && t('card.ifToday')} {view.stance}
      </p>
      {view.places.map(({ id, name, years, status }) => (
        <p key={id}>
          <b>{name}</b> ({years}). {status}
        </p>
      ))}
      {view.cautions.map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
    </Part>
  );
}

/** What was on record at the time that the sentence speaks of, where that is not today. */
function Earlier({ earlier: { from, to, text } }: { earlier: NonNullable<CardView['earlier']> }) {
  const { t, date } = useWords();
  const when = () => {
    if (from === to) return date(to);
    return from
      ? t('record.period', { from: date(from), to: date(to) })
      : t('record.until', { to: date(to) });
  };
  return (
    <p class="lead earlier serif">
      <b>{when()}.</b> {text}
    </p>
  );
}

function FactList({ facts }: { facts: CardView['facts'] }) {
  const { t, date } = useWords();
  return (
    <details class="facts">
      <summary>
        {t('card.factsList')} <span class="soft">{facts.length}</span>
      </summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <span class="soft">{date(fact.date)}</span> {fact.statement}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface BodyProps {
  view: CardView;
  /** The card is opened on a sentence; else it speaks of the claim alone. */
  sentence: boolean;
}

/** What the record holds on a claim, in the order in which a reader needs it. */
export function CardBody({ view, sentence }: BodyProps) {
  const { t, date } = useWords();
  const [first] = view.sources;
  const earlier = sentence ? view.earlier : undefined;
  return (
    <div class="record" lang={view.lang}>
      {earlier && <Earlier earlier={earlier} />}
      <p class="lead serif">
        {earlier && <b>{t('card.today')}. </b>}
        {view.lead}
      </p>
      <p class="meta soft">
        {t('card.asOf', { date: date(view.asOf) })} · {t('card.facts', { count: view.facts.length })}
        {first && ` · ${first.publisher}${first.date ? `, ${first.date.slice(0, 4)}` : ''}`}
        {sentence && view.undated && <span class="undated">{t('card.undated')}</span>}
      </p>
      {sentence && <Sentence view={view} />}
      {view.mixup && (
        <Part title={t('card.mixup')}>
          <p>{view.mixup}</p>
        </Part>
      )}
      {view.unknown && (
        <Part title={t('card.unknown')}>
          <p>{view.unknown}</p>
        </Part>
      )}
      <Since events={view.since} />
      <FactList facts={view.facts} />
      <SourceList sources={view.sources} />
    </div>
  );
}
