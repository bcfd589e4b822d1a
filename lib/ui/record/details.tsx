import type { Fact, Place, Source } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { History } from './changes.tsx';
import { Cite } from './cite.tsx';
import { ClaimLinks, FactItem, SourceLink, SourceOrigin } from './facts.tsx';
import { Marker, PlacesMap } from './figures/map.tsx';
import { useShelf } from './shelf.ts';

/** A fact by itself, with the claims it bears on. */
export function FactView({ fact }: { fact: Fact }) {
  const { t, lang, date } = useWords();
  const { library } = useShelf();
  const places = library.placesOf(fact);
  return (
    <>
      <p class="kicker soft">{t('lookup.facts')}</p>
      <h1 tabIndex={-1}>{date(fact.date)}</h1>
      <FactItem fact={fact} />
      <Cite
        path={`fact/${fact.id}`}
        title={date(fact.date)}
        text={fact.statement[lang]}
        asOf={fact.asOf}
        facts={[fact]}
      />
      <section>
        <h2>{t('record.bearsOn')}</h2>
        <ClaimLinks claims={library.claimsOf(fact)} />
      </section>
      <History kind="facts" id={fact.id} />
      {places.length > 0 && (
        <div class="small-map">
          <PlacesMap places={places} />
        </div>
      )}
    </>
  );
}

/** A place with what it is, where it lies and every fact that names it. */
export function PlaceView({ place }: { place: Place }) {
  const { t, lang } = useWords();
  const { library } = useShelf();
  const kind = library.record.topic.map.kinds.find(({ id }) => id === place.kind);
  return (
    <>
      <p class="kicker soft">
        {t('lookup.places')} · {place.region}
      </p>
      <h1 tabIndex={-1}>{place.name[lang]}</h1>
      <p class="under">
        {kind && (
          <span class="place-kind">
            <Marker shape={kind.shape} /> {kind.title[lang]}
          </span>
        )}
        <span class="soft">{place.years[lang]}</span>
      </p>
      <p class="lead serif">{place.status[lang]}.</p>
      {place.note && (
        <p class="doubt">
          <b>{t('record.doubt')}</b> {place.note[lang]}
        </p>
      )}
      <p class="soft">{t(place.coordinatesFromSource ? 'place.exact' : 'place.rough')}</p>
      <div class="place-view">
        <PlacesMap places={library.record.places} chosen={[place.id]} />
        <section>
          <h2>
            {t('card.factsList')} <span class="soft">{place.facts.length}</span>
          </h2>
          {library.factsOf(place).map((fact) => (
            <FactItem key={fact.id} fact={fact} />
          ))}
        </section>
      </div>
    </>
  );
}

/** A source with every claim and fact that it carries. */
export function SourceView({ source }: { source: Source }) {
  const { t, lang } = useWords();
  const { library } = useShelf();
  const places = library.record.places.filter(({ sources }) => sources.includes(source.id));
  return (
    <>
      <p class="kicker soft">{t('lookup.sources')}</p>
      <h1 tabIndex={-1} lang={source.lang}>
        {source.title}
      </h1>
      <p class="under">
        <SourceOrigin source={source} />
      </p>
      <p class="address">
        <SourceLink source={{ ...source, title: source.url }} />
      </p>
      {source.note && (
        <p class="doubt">
          <b>{t('record.doubt')}</b> {source.note[lang]}
        </p>
      )}
      <section>
        <h2>{t('record.carriesClaims')}</h2>
        <ClaimLinks claims={library.claimsFrom(source)} />
      </section>
      {places.length > 0 && (
        <section>
          <h2>{t('record.places')}</h2>
          <ul class="links">
            {places.map(({ id, name }) => (
              <li key={id}>
                <a href={`#place/${id}`}>{name[lang]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('card.factsList')}</h2>
        {library.factsFrom(source).map((fact) => (
          <FactItem key={fact.id} fact={fact} />
        ))}
      </section>
    </>
  );
}
