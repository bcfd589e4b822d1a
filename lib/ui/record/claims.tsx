import type { CardClaim } from '../../knowledge/records.ts';
import { type Rating, Stance } from '../../knowledge/schema/values.ts';
import { useWords } from '../i18n.ts';
import { History } from './changes.tsx';
import { Cite } from './cite.tsx';
import { ClaimLinks, FactItem } from './facts.tsx';
import { PlacesMap } from './figures/map.tsx';
import { PermitChart } from './figures/permits.tsx';
import { useShelf } from './shelf.ts';

function RatingChip({ rating }: { rating: Rating }) {
  const { t } = useWords();
  return <span class={`chip rating-${rating}`}>{t(`rating.${rating}`)}</span>;
}

function ClaimRow({ claim }: { claim: CardClaim }) {
  const { t, lang, date } = useWords();
  const facts = t('card.facts', { count: claim.facts.length });
  return (
    <li class="claim-row">
      <a class="serif" href={`#claim/${claim.id}`}>
        {claim.proposition[lang]}
      </a>
      <RatingChip rating={claim.rating} />
      <span class="soft">
        {facts} · {t('card.asOf', { date: date(claim.asOf) })}
        {claim.periods.length > 0 && ` · ${t('record.otherTimes')}`}
      </span>
    </li>
  );
}

/** All claims by theme, with the map and the permissions beside them where there is room. */
export function ClaimsView() {
  const { t, lang } = useWords();
  const { record } = useShelf().library;
  return (
    <>
      <h1 tabIndex={-1}>{record.topic.name[lang]}</h1>
      <p class="soft intro">
        {t('record.size', {
          claims: record.claims.length,
          facts: record.facts.length,
          sources: record.sources.length,
          places: record.places.length,
        })}
      </p>
      <div class="home">
        <div class="home-figures">
          <section aria-labelledby="home-places">
            <h2 id="home-places">{t('record.places')}</h2>
            <PlacesMap places={record.places} />
          </section>
          <section aria-labelledby="home-permits">
            <h2 id="home-permits">{t('record.permits')}</h2>
            <PermitChart facts={record.facts} />
          </section>
        </div>
        <div>
          {record.topic.themes.map((theme) => (
            <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
              <h2 id={`theme-${theme.id}`}>{theme.title[lang]}</h2>
              <ul class="rows">
                {record.claims
                  .filter((claim) => claim.theme === theme.id)
                  .map((claim) => (
                    <ClaimRow key={claim.id} claim={claim} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

/** How a sentence stands to the record by what it does with the claim. */
function Stances({ claim }: { claim: CardClaim }) {
  const { t, lang } = useWords();
  return (
    <section>
      <h2>{t('record.stances')}</h2>
      <dl class="stances">
        {Stance.options.map((stance) => (
          <div key={stance}>
            <dt>{t(`record.stance.${stance}`)}</dt>
            <dd>{claim.byStance[stance][lang]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Ratings for other times, and what has happened since. */
function Times({ claim }: { claim: CardClaim }) {
  const { t, lang, date } = useWords();
  return (
    <>
      {claim.periods.map(({ from, to, rating, why }) => (
        <p key={to} class="part">
          <b>
            {from
              ? t('record.period', { from: date(from), to: date(to) })
              : t('record.until', { to: date(to) })}
          </b>{' '}
          <RatingChip rating={rating} /> {why[lang]}
        </p>
      ))}
      {claim.since.length > 0 && (
        <section>
          <h2>{t('record.since')}</h2>
          <ol class="since">
            {claim.since.map((event) => (
              <li key={event[lang]}>
                <b>{event.year}</b> <span>{event[lang]}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** One claim with its rating, its texts and every fact it rests on. */
export function ClaimView({ claim }: { claim: CardClaim }) {
  const { t, lang, date } = useWords();
  const { library } = useShelf();
  const facts = library.factsOf(claim);
  const theme = library.record.topic.themes.find(({ id }) => id === claim.theme);
  return (
    <>
      <p class="kicker soft">
        {t('lookup.claims')} · {theme?.title[lang]}
      </p>
      <h1 tabIndex={-1}>{claim.proposition[lang]}</h1>
      <p class="under">
        <RatingChip rating={claim.rating} />{' '}
        <span class="soft">
          {t('card.asOf', { date: date(claim.asOf) })} ·{' '}
          {t('record.reviewed', { date: date(claim.reviewed) })}
        </span>
      </p>
      {claim.withdrawn && <p class="doubt">{t('record.withdrawn', { reason: claim.withdrawn })}</p>}
      <p class="lead serif">{claim.lead[lang]}</p>
      <Cite
        path={`claim/${claim.id}`}
        title={claim.title[lang]}
        text={claim.lead[lang]}
        asOf={claim.asOf}
        facts={facts}
      />
      <Stances claim={claim} />
      {claim.mixup && (
        <p class="part">
          <b>{t('card.mixup')}</b> {claim.mixup[lang]}
        </p>
      )}
      {claim.unknown && (
        <p class="part">
          <b>{t('card.unknown')}</b> {claim.unknown[lang]}
        </p>
      )}
      <Times claim={claim} />
      <section>
        <h2>
          {t('card.factsList')} <span class="soft">{facts.length}</span>
        </h2>
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} deciding={claim.decidedBy.includes(fact.id)} />
        ))}
      </section>
      {claim.related.length > 0 && (
        <section>
          <h2>{t('record.related')}</h2>
          <ClaimLinks claims={claim.related.flatMap((id) => library.claim(id) ?? [])} />
        </section>
      )}
      <History kind="claims" id={claim.id} />
    </>
  );
}
