import type { ComponentChildren } from 'preact';
import type { CardClaim, CardRecord } from '../../knowledge/records.ts';
import type { Fact } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { noteSlots } from './slots.ts';
import { SourceList } from './sources.tsx';
import type { CardEntry } from './types.ts';

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
function Since({ claim, pageDate }: { claim: CardClaim; pageDate: string | undefined }) {
  const { t, lang } = useWords();
  const year = Number(pageDate?.slice(0, 4));
  const events = pageDate ? claim.since.filter((event) => event.year > year).slice(-LATEST) : [];
  if (events.length === 0) return null;
  return (
    <Part title={t('card.since')}>
      <ul class="since">
        {events.map((event) => (
          <li key={event.en}>
            <b>{event.year}</b> {event[lang]}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  const { t, date, lang } = useWords();
  return (
    <details class="facts">
      <summary>
        {t('card.factsList')} <span class="soft">{facts.length}</span>
      </summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <span class="soft">{date(fact.date)}</span> {fact.statement[lang]}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Props {
  data: CardRecord;
  /** The sentence that the card is opened on; without it the card speaks of the claim alone. */
  entry?: Pick<CardEntry, 'stance' | 'slots'> | undefined;
  pageDate?: string | undefined;
}

/** What the record holds on a claim, in the order in which a reader needs it. */
export function CardBody({ data, entry, pageDate }: Props) {
  const { t, date, lang } = useWords();
  const { claim, facts, sources } = data;
  const [first] = sources;
  return (
    <div class="record" lang={lang}>
      <p class="lead serif">{claim.lead[lang]}</p>
      <p class="meta soft">
        {t('card.asOf', { date: date(claim.asOf) })} · {t('card.facts', { count: facts.length })}
        {first && ` · ${first.publisher}${first.date ? `, ${first.date.slice(0, 4)}` : ''}`}
      </p>
      {entry && (
        <Part title={t('card.sentence')}>
          <p>{claim.byStance[entry.stance][lang]}</p>
          {noteSlots(data, entry.slots, lang).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Part>
      )}
      {claim.mixup && (
        <Part title={t('card.mixup')}>
          <p>{claim.mixup[lang]}</p>
        </Part>
      )}
      {claim.unknown && (
        <Part title={t('card.unknown')}>
          <p>{claim.unknown[lang]}</p>
        </Part>
      )}
      <Since claim={claim} pageDate={pageDate} />
      <FactList facts={facts} />
      <SourceList sources={sources} />
    </div>
  );
}
