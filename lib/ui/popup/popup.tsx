import { useRef, useState } from 'preact/hooks';
import { type MessageKey, type Translator, useWords } from '../i18n.ts';
import { BrokenNotice } from '../notices.tsx';
import { CheckText } from './check.tsx';
import { Footer } from './footer.tsx';
import { allowDrop, useGiven } from './given.ts';
import { LookUp } from './lookup/lookup.tsx';
import { OnThisPage } from './page.tsx';
import type { PanelView, PopupActions, PopupPage } from './types.ts';

const TABS = ['page', 'lookup', 'check'] as const;
export type PopupTab = (typeof TABS)[number];
const TITLES: Record<PopupTab, MessageKey> = {
  page: 'popup.page',
  lookup: 'popup.lookup',
  check: 'popup.check',
};

interface PopupProps {
  page: PopupPage;
  /** Given in the side panel. */
  panel?: PanelView | undefined;
  /** Version of the record and its newest as-of date. */
  record: { version: string; newest: string };
  /** Settings whose stored value could not be read. */
  broken: readonly string[];
  failed?: boolean;
  /** Words of the record, where they are not in the interface's language. */
  recordWords: Translator;
  /** Opened at first, with a text to check where there is one. */
  start?: { tab: PopupTab; text?: string };
  actions: PopupActions;
}

function TabBar({ tab, choose }: { tab: PopupTab; choose(tab: PopupTab): void }) {
  const { t } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = (TABS.indexOf(tab) + by + TABS.length) % TABS.length;
    choose(TABS[next] as PopupTab);
    (bar.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label={t('popup.tabs')} ref={bar} onKeyDown={step}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="view"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
        >
          {t(TITLES[name])}
        </button>
      ))}
    </div>
  );
}

/** The popup: the page's claims, the look-up, a text to check. */
export function Popup({ page, panel, record, broken, failed, recordWords, start, actions }: PopupProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<PopupTab>(start?.tab ?? 'page');
  const [given, take] = useGiven(start?.text, actions.readFile);
  const drop = async (event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dataTransfer || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    setTab('check');
    await take(dataTransfer.files[0] ?? dataTransfer.getData('text/plain'));
  };
  return (
    <>
      <main onDragOver={allowDrop} onDrop={drop}>
        <h1 class="unseen">{t('popup.title')}</h1>
        <TabBar tab={tab} choose={setTab} />
        <BrokenNotice keys={broken} dismiss={actions.dismissNotice} />
        {failed && (
          <div class="notice" role="alert">
            <p>{t('notice.saveFailed')}</p>
          </div>
        )}
        <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'page' && <OnThisPage page={page} panel={panel} actions={actions} />}
          {tab === 'lookup' && <LookUp recordWords={recordWords} actions={actions} />}
          {tab === 'check' && (
            <CheckText key={given.id} given={given} take={take} recordWords={recordWords} actions={actions} />
          )}
        </div>
      </main>
      <Footer page={page} record={record} actions={actions} />
    </>
  );
}
