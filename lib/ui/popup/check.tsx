import { useState } from 'preact/hooks';
import { Card } from '../card/card.tsx';
import { useWords } from '../i18n.ts';
import { MarkedText } from '../marked.tsx';
import type { Checked, PopupActions } from './types.ts';

interface Result {
  text: string;
  findings: Checked[];
}

/** Brings a card that opens under a long text into view. */
function reveal(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

/** A passage of the reader's own, checked in this browser, with its marks and their cards. */
export function CheckText({ initial = '', actions }: { initial?: string; actions: PopupActions }) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState(initial);
  const [state, setState] = useState<Result | 'running' | 'failed'>();
  const [opened, setOpened] = useState<Checked[]>();
  const run = async (event: Event) => {
    event.preventDefault();
    setOpened(undefined);
    setState('running');
    setState(
      await actions.check(text).then(
        (findings) => ({ text, findings }),
        () => 'failed' as const,
      ),
    );
  };
  const result = typeof state === 'object' ? state : undefined;
  const close = () => setOpened(undefined);
  return (
    <div class="check">
      <form onSubmit={run}>
        <label class="unseen" for="check">
          {t('check.label')}
        </label>
        <textarea
          id="check"
          rows={result ? 3 : 6}
          placeholder={t('check.placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="check-row">
          <button type="submit" class="solid" disabled={!text.trim() || state === 'running'}>
            {t(state === 'running' ? 'check.running' : 'check.run')}
          </button>
          <span class="soft">{t('check.private')}</span>
        </div>
      </form>
      <p class="summary" role="status">
        {state === 'failed' && t('check.failed')}
        {result &&
          (result.findings.length > 0
            ? t('popup.claims', { count: result.findings.length })
            : t('check.none'))}
      </p>
      {result && result.findings.length > 0 && <MarkedText {...result} open={setOpened} />}
      {opened && (
        <section class="card inline" ref={reveal} aria-label={t('card.label')}>
          <Card
            key={opened.map(({ id }) => id).join()}
            entries={opened}
            recordWords={words}
            actions={{ ...actions, close }}
          />
        </section>
      )}
    </div>
  );
}
