import { useId, useState } from 'preact/hooks';
import { type Translator, useWords } from '../../i18n.ts';
import { CopyButton } from '../copy.tsx';
import type { CardActions, CardEntry } from '../types.ts';
import { useReveal } from './reveal.ts';

interface Versions {
  extension: string;
  record: string;
}

/** All that somebody needs to see why a sentence was marked, and nothing of who reads it or where. */
function reportText(entry: CardEntry, { extension, record }: Versions, { t }: Translator): string {
  const { claim, stance, relation, quote, sentence = quote, reasons } = entry;
  const steps = reasons.map(({ step, id, code, words }) =>
    ['-', step, id, code, words && `“${words}”`].filter(Boolean).join(' '),
  );
  return [
    t('report.head', { extension, record }),
    t('report.marked', { claim, relation: t(`relation.${relation}`), stance }),
    t('report.sentence', { sentence }),
    t('report.words', { quote }),
    t('report.expected'),
    '',
    t('report.reasons'),
    ...steps,
  ].join('\n');
}

interface ReportProps {
  entry: CardEntry;
  versions: Versions;
  copy: CardActions['copy'];
}

/** "Not a match?": a text to be changed, copied and given on by the reader. Nothing is sent. */
export function Report({ entry, versions, copy }: ReportProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const section = useReveal();
  const [text, setText] = useState(() => reportText(entry, versions, words));
  return (
    <section class="part report" ref={section}>
      <h3>{t('report.title')}</h3>
      <p id={id}>{t('report.intro')}</p>
      <textarea
        rows={8}
        aria-label={t('report.label')}
        aria-describedby={id}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <CopyButton text={text} label="report.copy" copy={copy} />
    </section>
  );
}
