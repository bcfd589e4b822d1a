import { useState } from 'preact/hooks';
import { CITATION_STYLES, type CitationStyle, type Cited, cite } from '../../knowledge/export/citation.ts';
import { type ExportFile, exportFiles } from '../../knowledge/export/files.ts';
import type { Fact } from '../../knowledge/schema/record.ts';
import { useWords } from '../i18n.ts';
import { useShelf } from './shelf.ts';

type Props = Omit<Cited, 'sources' | 'version'> & { facts: readonly Fact[] };

/** Copies a citation of a claim or fact in the style that the reader picks, and says whether that went well. */
export function Cite({ facts, ...cited }: Props) {
  const { t, date } = useWords();
  const { library, copy } = useShelf();
  const [state, setState] = useState<{ style: CitationStyle; done: boolean }>();
  const sources = library.sourcesOf({ sources: [...new Set(facts.flatMap((fact) => fact.sources))] });
  const { version } = library.record;
  const words = {
    date,
    undated: t('source.undated'),
    sources: t('card.sources'),
    version: (number: string) => t('card.version', { version: number }),
    asOf: (day: string) => t('card.asOf', { date: date(day) }),
  };
  const run = async (style: CitationStyle) =>
    setState({ style, done: await copy(cite({ ...cited, version, sources }, style, words)) });
  return (
    <p class="cite no-print">
      <span class="soft">{t('card.copyCitation')}</span>
      {CITATION_STYLES.map((style) => (
        <button key={style} type="button" class="plain" onClick={() => run(style)}>
          {t(`cite.${style}`)}
        </button>
      ))}
      <span role="status" class="soft">
        {state && t(state.done ? 'card.copied' : 'card.copyFailed')}
      </span>
    </p>
  );
}

/** Bytes that a text takes as a file, in kilobytes. */
function kilobytes({ text }: ExportFile): number {
  return Math.ceil(new Blob([text]).size / 1000);
}

/** The record to take away. */
export function ExportView() {
  const { t } = useWords();
  const { library, save } = useShelf();
  return (
    <>
      <h1 tabIndex={-1}>{t('record.export')}</h1>
      <p class="soft intro">{t('export.intro')}</p>
      <ul class="rows files">
        {exportFiles(library.record).map((file) => (
          <li key={file.name}>
            <span>
              <b>{t(`export.${file.kind}`)}</b>
              <span class="soft">
                {file.name} · {t('export.size', { size: kilobytes(file) })}
              </span>
            </span>
            <button
              type="button"
              class="outline"
              aria-label={t('export.saveFile', { file: t(`export.${file.kind}`) })}
              onClick={() => save(file)}
            >
              {t('export.save')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
