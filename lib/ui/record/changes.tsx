import { historyOf } from '../../knowledge/changes.ts';
import type { Changes, Release } from '../../knowledge/schema/changes.ts';
import { type MessageKey, useWords } from '../i18n.ts';
import { useShelf } from './shelf.ts';

type Kind = 'claims' | 'facts';

/** What a changed field is to a reader; whatever is not listed is a detail. */
const PARTS: Record<string, MessageKey> = {
  rating: 'change.rating',
  ratingReason: 'change.rating',
  decidedBy: 'change.rating',
  periods: 'change.rating',
  confidence: 'change.rating',
  title: 'change.wording',
  proposition: 'change.wording',
  lead: 'change.wording',
  byStance: 'change.wording',
  cautions: 'change.wording',
  mixup: 'change.wording',
  unknown: 'change.wording',
  since: 'change.wording',
  statement: 'change.wording',
  note: 'change.wording',
  facts: 'change.facts',
  sources: 'change.sources',
  date: 'change.dates',
  until: 'change.dates',
  asOf: 'change.dates',
  permit: 'change.dates',
};

function usePartWords(): (fields: readonly string[]) => string {
  const { t } = useWords();
  return (fields) =>
    [...new Set(fields.map((field) => t(PARTS[field] ?? 'change.details')))].join(', ') || t('change.added');
}

/** A record that changed, by name where it still has one. */
function Entry({ kind, id, fields }: { kind: Kind; id: string; fields?: readonly string[] }) {
  const { lang, date } = useWords();
  const { library } = useShelf();
  const words = usePartWords();
  const claim = kind === 'claims' ? library.claim(id) : undefined;
  const fact = kind === 'facts' ? library.fact(id) : undefined;
  return (
    <li>
      {claim && <a href={`#claim/${id}`}>{claim.title[lang]}</a>}
      {fact && (
        <>
          <a href={`#fact/${id}`}>{date(fact.date)}</a> {fact.statement[lang]}
        </>
      )}
      {!claim && !fact && id}
      {fields && <span class="soft"> ({words(fields)})</span>}
    </li>
  );
}

function KindChanges({ kind, changes }: { kind: Kind; changes: Changes }) {
  const { t } = useWords();
  const lists = [
    { what: 'added', entries: changes.added.map((id) => ({ id })) },
    { what: 'changed', entries: changes.changed },
    { what: 'retired', entries: changes.retired.map((id) => ({ id })) },
  ] as const;
  return lists
    .filter(({ entries }) => entries.length > 0)
    .map(({ what, entries }) => (
      <details key={what} class="changes">
        <summary>{t(`changes.${kind}.${what}`, { count: entries.length })}</summary>
        <ul>
          {entries.map((entry) => (
            <Entry key={entry.id} kind={kind} {...entry} />
          ))}
        </ul>
      </details>
    ));
}

function ReleaseSection({ release }: { release: Release }) {
  const { t, date } = useWords();
  return (
    <section>
      <h2>{t('changes.version', { version: release.version, date: date(release.date) })}</h2>
      <KindChanges kind="claims" changes={release.claims} />
      <KindChanges kind="facts" changes={release.facts} />
    </section>
  );
}

/** The change log of the record, the newest version first. */
export function ChangesView() {
  const { t } = useWords();
  const { record } = useShelf().library;
  return (
    <>
      <h1 tabIndex={-1}>{t('record.changes')}</h1>
      <p class="soft intro">{t('changes.intro')}</p>
      {record.changes.map((release) => (
        <ReleaseSection key={release.version} release={release} />
      ))}
    </>
  );
}

/** In which versions a claim or fact came and changed. */
export function History({ kind, id }: { kind: Kind; id: string }) {
  const { t, date } = useWords();
  const words = usePartWords();
  const { changes } = useShelf().library.record;
  const steps = historyOf(changes, kind, id);
  if (steps.length === 0) return null;
  return (
    <p class="soft small">
      <a href="#changes">{t('record.changes')}</a>:{' '}
      {steps
        .map(({ version, date: day, fields }) => `${version} (${date(day)}): ${words(fields)}`)
        .join('; ')}
      .
    </p>
  );
}
