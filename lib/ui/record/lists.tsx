import { useMemo, useState } from 'preact/hooks';
import { byDecade } from '../../knowledge/figures/timeline.ts';
import type { Kind } from '../../knowledge/records.ts';
import type { Fact, Source } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { PointedOut } from '../popup/pointed.tsx';
import { ClaimLinks, FactDate, SourceLink, SourceOrigin } from './facts.tsx';
import { PermitChart } from './figures/permits.tsx';
import type { DetailKind } from './route.ts';
import { useShelf } from './shelf.ts';

const KINDS: readonly Source['kind'][] = ['primary', 'academic', 'press', 'advocacy', 'other'];
/** Results that one search shows. */
const LIMIT = 60;
const PATHS: Record<Kind, DetailKind> = {
  claims: 'claim',
  facts: 'fact',
  places: 'place',
  sources: 'source',
};

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
export function TimelineView() {
  const { t, lang } = useWords();
  const { record } = useShelf().library;
  const [theme, setTheme] = useState('');
  const [picked, setPicked] = useState<number>();
  const facts = useThemeFacts(theme);
  const decades = byDecade(facts);
  const most = Math.max(...decades.map((entry) => entry.facts.length));
  const open = decades.find(({ decade }) => decade === picked) ?? decades.at(-1);
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
        <ol class="rows">
          {open?.facts.map((fact) => (
            <EventRow key={fact.id} fact={fact} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** Every source with the claims that it carries. */
export function SourcesView() {
  const { t } = useWords();
  const { library } = useShelf();
  const [kind, setKind] = useState<Source['kind'] | ''>('');
  const shown = library.record.sources
    .filter((source) => kind === '' || source.kind === kind)
    .toSorted((a, b) => a.publisher.localeCompare(b.publisher) || (a.date ?? '').localeCompare(b.date ?? ''));
  return (
    <>
      <h1 tabIndex={-1}>{t('card.sources')}</h1>
      <div class="filters no-print">
        <label>
          {t('sources.kind')}{' '}
          <select
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Source['kind'] | '')}
          >
            <option value="">{t('sources.all')}</option>
            {KINDS.map((name) => (
              <option key={name} value={name}>
                {t(`source.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <span role="status" class="soft">
          {t('sources.shown', { count: shown.length })}
        </span>
      </div>
      <ul class="rows">
        {shown.map((source) => (
          <li key={source.id} class="source-row">
            <SourceLink source={source} /> <SourceOrigin source={source} />
            <ClaimLinks claims={library.claimsFrom(source)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the record holds on the words that the reader typed, the words pointed out. */
export function SearchView({ query }: { query: string }) {
  const { t, lang, date } = useWords();
  const { lookup } = useShelf();
  const hits = useMemo(() => lookup().search(query, LIMIT), [query, lookup]);
  return (
    <>
      <h1 tabIndex={-1}>{t('record.found', { query })}</h1>
      <p class="soft intro" role="status">
        {hits.length > 0 ? t('lookup.results', { count: hits.length }) : t('lookup.noneHint')}
      </p>
      <ul class="rows">
        {hits.map(({ kind, id, title, text, terms }) => (
          <li key={kind + id} class="found">
            <span class="soft">{t(`lookup.${kind}`)}</span>
            <a href={`#${PATHS[kind]}/${id}`}>
              <PointedOut text={kind === 'facts' ? date(title[lang]) : title[lang]} terms={terms} />
            </a>
            <p>
              <PointedOut text={text[lang]} terms={terms} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
