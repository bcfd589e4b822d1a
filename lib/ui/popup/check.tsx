import { useEffect, useState } from 'preact/hooks';
import { Card } from '../card/card.tsx';
import { type Translator, useWords } from '../i18n.ts';
import { MarkedText } from '../marked.tsx';
import type { Given } from './given.ts';
import type { Checked, PopupActions } from './types.ts';

interface Result {
  text: string;
  findings: Checked[];
}

/** Brings a card that opens under a long text into view. */
function reveal(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

interface CheckProps {
  /** Checked at once, where it holds anything. */
  given: Given;
  take(file: File): void;
  recordWords: Translator;
  actions: PopupActions;
}

type State = Result | 'running' | 'failed' | undefined;

/** The result of checking a text, and what checks another. */
function useCheck(given: string, check: PopupActions['check']): [State, (text: string) => Promise<void>] {
  const [state, setState] = useState<State>();
  const run = async (text: string) => {
    setState('running');
    const done = check(text).then((findings) => ({ text, findings }));
    setState(await done.catch(() => 'failed' as const));
  };
  useEffect(() => {
    if (given.trim()) void run(given);
  }, []);
  return [state, run];
}

/** A file as the text: chosen here, or in a window that stays. */
function PickFile({ take, openWindow }: Pick<CheckProps, 'take'> & Pick<PopupActions, 'openWindow'>) {
  const { t } = useWords();
  if (openWindow)
    return (
      <button type="button" class="outline" onClick={openWindow}>
        {t('check.file')}
      </button>
    );
  return (
    <label class="outline pick">
      {t('check.file')}
      <input
        type="file"
        accept="text/*,.txt,.md,.html,.htm"
        class="unseen"
        onChange={({ currentTarget: { files } }) => files?.[0] && take(files[0])}
      />
    </label>
  );
}

/** A passage of the reader's own, checked in this browser, with its marks and their cards. */
export function CheckText({ given, take, recordWords, actions }: CheckProps) {
  const { t } = useWords();
  const [text, setText] = useState(given.text);
  const [state, check] = useCheck(given.text, actions.check);
  const [opened, setOpened] = useState<Checked[]>();
  const run = (event: Event) => {
    event.preventDefault();
    setOpened(undefined);
    void check(text);
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
          <PickFile take={take} openWindow={actions.openWindow} />
          <span class="soft">{t('check.private')}</span>
        </div>
      </form>
      <p class="summary" role="status">
        {given.failed && state === undefined && t('check.badFile')}
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
            recordWords={recordWords}
            actions={{ ...actions, close }}
          />
        </section>
      )}
    </div>
  );
}
