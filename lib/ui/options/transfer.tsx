import { useWords } from '../i18n.ts';
import { Section } from './fields.tsx';
import type { OptionActions } from './types.ts';

type TransferProps = Pick<OptionActions, 'exportFile' | 'importFile' | 'reset'>;

/** Settings as a file, out and in, and back to where all began. */
export function Transfer({ exportFile, importFile, reset }: TransferProps) {
  const { t } = useWords();
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    field.value = ''; // the same file may be chosen again
    if (file) importFile(file);
  };
  return (
    <>
      <Section title={t('options.transferSection')}>
        <div class="buttons">
          <button type="button" class="outline" onClick={exportFile}>
            {t('options.export')}
          </button>
          <label class="outline pick">
            {t('options.takeFile')}
            <input
              type="file"
              accept="application/json,.json"
              class="unseen"
              onChange={(event) => take(event.currentTarget)}
            />
          </label>
        </div>
        <p class="soft">{t('options.transferHint')}</p>
      </Section>
      <Section title={t('options.resetSection')}>
        <button type="button" class="outline" onClick={reset}>
          {t('options.reset')}
        </button>
      </Section>
    </>
  );
}
