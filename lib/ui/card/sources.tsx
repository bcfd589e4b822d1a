import { useState } from 'preact/hooks';
import type { SourceView } from '../../knowledge/view.ts';
import { useWords } from '../i18n.ts';

/** Shown before the reader asks for more. */
const FIRST = 4;

/** A link to a source's own page. Only web addresses become links: a record must never be able to run a script. */
function SourceLink({ source }: { source: SourceView }) {
  const { t } = useWords();
  if (!/^https?:/.test(source.url)) return <span class="source-title">{source.title}</span>;
  return (
    <a class="source-title" href={source.url} target="_blank" rel="noreferrer noopener" lang={source.lang}>
      {source.title}
      <span class="unseen"> ({t('card.newTab')})</span>
    </a>
  );
}

function SourceItem({ source }: { source: SourceView }) {
  const { t, date } = useWords();
  return (
    <li>
      <SourceLink source={source} />
      <span class="source-date">{source.date ? date(source.date) : t('source.undated')}</span>
      <span class="source-from">
        {source.publisher} · {t(`source.${source.kind}`)}
        {source.seen ? '' : ` · ${t('source.unseen')}`}
      </span>
    </li>
  );
}

/** The sources of a card, the first few at once. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, FIRST);
  const more = sources.length - shown.length;
  return (
    <section class="sources">
      <h3>{t('card.sources')}</h3>
      <ul>
        {shown.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t('card.moreSources', { count: more })}
        </button>
      )}
    </section>
  );
}
