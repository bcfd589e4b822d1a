import { useState } from 'preact/hooks';
import { useWords } from '../i18n.ts';
import type { CardActions } from './types.ts';

interface CopyProps {
  text: string;
  label: 'card.copyCitation' | 'report.copy';
  copy: CardActions['copy'];
}

/** Copies a text and says whether that went well. */
export function CopyButton({ text, label, copy }: CopyProps) {
  const { t } = useWords();
  const [done, setDone] = useState<boolean>();
  return (
    <>
      <button type="button" class="plain" onClick={async () => setDone(await copy(text))}>
        {done === true ? t('card.copied') : t(label)}
      </button>
      <span role="status" class={done === false ? '' : 'unseen'}>
        {done === true && t('card.copied')}
        {done === false && t('card.copyFailed')}
      </span>
    </>
  );
}
