import type { CardClaim } from '../../knowledge/records.ts';
import type { Fact, Source } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { useShelf } from './shelf.ts';

/** A link out of the extension. Only web addresses become links: a record must never be able to run a script. */
export function SourceLink({ source }: { source: Source }) {
  const { t } = useWords();
  if (!/^https?:/.test(source.url)) return <span>{source.title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener" lang={source.lang}>
      {source.title}
      <span class="unseen"> ({t('card.newTab')})</span>
    </a>
  );
}

/** Publisher, date and kind of a source. */
export function SourceOrigin({ source }: { source: Source }) {
  const { t, date } = useWords();
  const parts = [
    source.publisher,
    source.date ? date(source.date) : t('source.undated'),
    t(`source.${source.kind}`),
    ...(source.seen ? [] : [t('source.unseen')]),
  ];
  return <span class="soft">{parts.join(' · ')}</span>;
}

/** When it happened, as exactly as it is known. */
export function FactDate({ fact }: { fact: Pick<Fact, 'date' | 'until'> }) {
  const { t, date } = useWords();
  if (!fact.until) return <time>{date(fact.date)}</time>;
  return <time>{t('record.period', { from: date(fact.date), to: date(fact.until) })}</time>;
}

export function ClaimLinks({ claims }: { claims: readonly CardClaim[] }) {
  const { lang } = useWords();
  return (
    <ul class="links">
      {claims.map(({ id, title }) => (
        <li key={id}>
          <a href={`#claim/${id}`}>{title[lang]}</a>
        </li>
      ))}
    </ul>
  );
}

function FactSources({ fact }: { fact: Fact }) {
  const { t } = useWords();
  const { library } = useShelf();
  return (
    <ul class="fact-sources">
      {library.sourcesOf(fact).map((source) => (
        <li key={source.id}>
          <SourceLink source={source} /> <SourceOrigin source={source} />{' '}
          <a class="quiet" href={`#source/${source.id}`}>
            {t('record.carries', { count: library.claimsFrom(source).length })}
            <span class="unseen">: {source.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A fact with all that tells how far it carries: date, confidence, doubts, places and sources. */
export function FactItem({ fact, deciding = false }: { fact: Fact; deciding?: boolean }) {
  const { t, lang, date } = useWords();
  const { library } = useShelf();
  const places = library.placesOf(fact);
  return (
    <article class="fact" id={`fact-${fact.id}`}>
      <p class="fact-head">
        <a href={`#fact/${fact.id}`}>
          <FactDate fact={fact} />
        </a>
        <span class="soft">{t(`confidence.${fact.confidence}`)}</span>
        {deciding && <span class="chip">{t('record.decides')}</span>}
        {places.map((place) => (
          <a key={place.id} href={`#place/${place.id}`} class="quiet">
            {place.name[lang]}
          </a>
        ))}
      </p>
      <p class="statement">{fact.statement[lang]}</p>
      {fact.note && (
        <p class="doubt">
          <b>{t('record.doubt')}</b> {fact.note[lang]}
        </p>
      )}
      <p class="soft small">{t('record.checked', { date: date(fact.asOf) })}</p>
      <FactSources fact={fact} />
    </article>
  );
}
