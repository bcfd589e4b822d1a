import outline from 'virtual:basecheck/outline';
import record from 'virtual:basecheck/version';
import { render } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { send, type TabState } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { applyPage } from '../../lib/ui/page.ts';
import { Popup } from '../../lib/ui/popup/popup.tsx';
import { createActions } from './actions.ts';
import { currentTab, describePage, type Tab, useTab, useTabState } from './tab.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/card/card.css';
import '../../lib/ui/marked.css';
import '../../lib/ui/popup/popup.css';
import '../../lib/ui/popup/lookup/lookup.css';
import '../../lib/ui/popup/check.css';

/** What the panel does that a popup, which closes at a click elsewhere, has no use for. */
interface Panel {
  useInView(tab: Tab, state: TabState): ReadonlySet<string>;
}

interface Start {
  tab: Tab;
  state: TabState;
  values: Settings;
  broken: string[];
  /** The text that the popup was opened on from the context menu. */
  pending: string | undefined;
  panel: Panel | undefined;
}

function useSettings({ values: first, broken: brokenFirst }: Start) {
  const [values, setValues] = useState(first);
  const [broken, setBroken] = useState(brokenFirst);
  // not a frame later, as hidden pages get none
  useLayoutEffect(() => {
    watchSettings(async (changed) => {
      setValues(changed);
      setBroken(await (await settings()).broken());
    });
  }, []);
  return { values, broken };
}

function App(start: Start) {
  const { panel, pending } = start;
  const { values, broken } = useSettings(start);
  const [failed, setFailed] = useState(false);
  const tab = useTab(start.tab, panel !== undefined);
  const state = useTabState(tab, start.state);
  const lang = resolveLanguage(values.language, [browser.i18n.getUILanguage()]);
  const words = useMemo(() => createTranslator(lang), [lang]);
  const recordLang = values.cardLanguage === 'auto' ? lang : values.cardLanguage;
  const recordWords = useMemo(() => createTranslator(recordLang), [recordLang]);
  const stays = panel !== undefined || isWindow();
  const actions = useMemo(
    () => createActions(tab, recordLang, stays, () => setFailed(true)),
    [tab, recordLang],
  );
  const inView = panel?.useInView(tab, state);
  const themes = outline.themes.map(({ id, title }) => ({ id, title: title[lang] }));
  applyPage(document, { ...values, lang, title: panel ? words.t('panel.title') : 'Basecheck' });
  return (
    <Words.Provider value={words}>
      <Popup
        page={describePage(tab, state, values, lang)}
        panel={inView && { themes, inView }}
        record={record}
        broken={broken}
        failed={failed}
        recordWords={recordWords}
        start={pending === undefined ? { tab: 'page' } : { tab: 'check', text: pending }}
        actions={actions}
      />
    </Words.Provider>
  );
}

/** Opened in a window of its own, on a text. */
function isWindow(): boolean {
  return location.search === '?check';
}

async function findTab(): Promise<Pick<Start, 'tab' | 'state'>> {
  const tab = await currentTab();
  return { tab, state: await send('tab/state', { tab: tab.id }) };
}

async function readSettings(): Promise<Pick<Start, 'values' | 'broken'>> {
  const store = await settings();
  const values = await store.read(); // moves aside what is broken
  return { values, broken: await store.broken() };
}

/** Fills `root` with the popup, or with the panel. */
export async function openInto(root: HTMLElement, panel?: Panel): Promise<void> {
  const opened = isWindow();
  document.body.classList.toggle('window', opened);
  const [found, stored, pending] = await Promise.all([
    findTab(),
    readSettings(),
    opened ? send('check/pending', {}) : undefined,
  ]);
  render(<App {...found} {...stored} pending={pending} panel={panel} />, root);
}
