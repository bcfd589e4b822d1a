import { useMemo, useState } from 'preact/hooks';
import { byDecade } from '../../knowledge/figures/timeline.ts';
import type { Fact } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { FactDate } from './facts.tsx';
import { AxisChart, AxisKey, PointedFact } from './figures/axis.tsx';
import { PlacesMap } from './figures/map.tsx';
import { PermitChart } from './figures/permits.tsx';
import { useShelf } from './shelf.ts';

function EventRow({ fact }: { fact: Fact }) {
  const { lang } = useWords();
  const places = useShelf().library.placesOf(fact);
  return (
    <li class="event">
      <a href={`#fact/${fact.id}`}>
        <FactDate fact={fact} />
      </a>
      <p>
        {fact.statement[lang]}{' '}
        {places.map(({ id, name }) => (
          <a key={id} class="quiet" href={`#place/${id}`}>
            ⌖ {name[lang]}
          </a>
        ))}
      </p>
    </li>
  );
}

/** Facts of one theme, or of all. */
function useThemeFacts(theme: string): Fact[] {
  const { library } = useShelf();
  return useMemo(
    () =>
      library.record.facts.filter(
        (fact) => theme === '' || library.claimsOf(fact).some((claim) => claim.theme === theme),
      ),
    [theme, library],
  );
}

/** Permissions and events in order of time, by theme. */
export function TimelineView({ theme: wanted }: { theme: string }) {
  const { t, lang } = useWords();
  const { library } = useShelf();
  const { record } = library;
  const theme = record.topic.themes.some(({ id }) => id === wanted) ? wanted : '';
  const setTheme = (id: string) => {
    location.hash = id ? `timeline/${id}` : 'timeline';
  };
  const [picked, setPicked] = useState<number>();
  const facts = useThemeFacts(theme);
  const decades = byDecade(facts);
  const [pointed, setPointed] = useState<Fact>();
  const most = Math.max(...decades.map((entry) => entry.facts.length));
  const open = decades.find(({ decade }) => decade === picked) ?? decades.at(-1);
  const listed = open?.facts ?? [];
  const places = [...new Set(listed.flatMap(library.placesOf))];
  const lit = pointed ? library.placesOf(pointed).map(({ id }) => id) : [];
  return (
    <>
      <h1 tabIndex={-1}>{t('record.timeline')}</h1>
      <div class="filters no-print">
        <label>
          {t('timeline.theme')}{' '}
          <select value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
            <option value="">{t('timeline.allThemes')}</option>
            {record.topic.themes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[lang]}
              </option>
            ))}
          </select>
        </label>
        <span role="status" class="soft">
          {t('card.facts', { count: facts.length })}
        </span>
      </div>
      <section aria-label={t('timeline.label')}>
        <AxisChart facts={facts} decade={open?.decade} point={setPointed} />
        <AxisKey />
        <PointedFact fact={pointed} />
      </section>
      <section>
        <h2>{t('record.permits')}</h2>
        <PermitChart facts={facts} />
      </section>
      <section>
        <h2>{t('timeline.events')}</h2>
        <fieldset class="decades no-print">
          <legend class="unseen">{t('timeline.decades')}</legend>
          {decades.map(({ decade, facts: inside }) => (
            <button
              key={decade}
              type="button"
              aria-pressed={decade === open?.decade}
              disabled={inside.length === 0}
              onClick={() => setPicked(decade)}
            >
              <span class="unseen">{t('card.facts', { count: inside.length })}, </span>
              <i style={{ height: `${(inside.length / most) * 100}%` }} aria-hidden="true" />
              {t('record.decade', { decade: String(decade) })}
            </button>
          ))}
        </fieldset>
        <div class="events">
          <ol class="rows">
            {listed.map((fact) => (
              <EventRow key={fact.id} fact={fact} />
            ))}
          </ol>
          <PlacesMap places={places} chosen={lit} />
        </div>
      </section>
    </>
  );
}
