import { useMemo, useState } from 'preact/hooks';
import type { Kind } from '../../knowledge/records.ts';
import type { Source } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { PointedOut, wordedText } from '../popup/lookup/pointed.tsx';
import { ClaimLinks, SourceLink, SourceOrigin } from './facts.tsx';
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
              <PointedOut text={wordedText({ kind, text: text[lang] }, date)} terms={terms} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
