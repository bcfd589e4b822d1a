import record from 'virtual:basecheck/version';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { send } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { applyPage } from '../../lib/ui/page.ts';
import { Popup } from '../../lib/ui/popup/popup.tsx';
import { createActions } from './actions.ts';
import { currentTab, describePage, type Tab, useTabState } from './tab.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/card/card.css';
import '../../lib/ui/marked.css';
import '../../lib/ui/popup/popup.css';

interface Start {
  tab: Tab;
  values: Settings;
  broken: string[];
  /** The text that the popup was opened on from the context menu. */
  pending: string | undefined;
}

function App({ tab, values: first, broken: brokenFirst, pending }: Start) {
  const [values, setValues] = useState(first);
  const [broken, setBroken] = useState(brokenFirst);
  const [failed, setFailed] = useState(false);
  const state = useTabState(tab);
  useEffect(() => {
    watchSettings(async (changed) => {
      setValues(changed);
      setBroken(await (await settings()).broken());
    });
  }, []);
  const lang = resolveLanguage(values.language, [browser.i18n.getUILanguage()]);
  const words = useMemo(() => createTranslator(lang), [lang]);
  const actions = useMemo(() => createActions(tab, lang, () => setFailed(true)), [lang]);
  applyPage(document, { lang, theme: values.theme, title: 'Basecheck' });
  return (
    <Words.Provider value={words}>
      <Popup
        page={describePage(tab, state, values)}
        record={record}
        broken={broken}
        failed={failed}
        start={pending === undefined ? { tab: 'page' } : { tab: 'check', text: pending }}
        actions={actions}
      />
    </Words.Provider>
  );
}

async function start(): Promise<Start> {
  const store = await settings();
  const opened = location.search === '?check';
  document.body.classList.toggle('window', opened);
  const [tab, values, pending] = await Promise.all([
    currentTab(),
    store.read(),
    opened ? send('check/pending', {}) : undefined,
  ]);
  return { tab, values, pending, broken: await store.broken() };
}

render(<App {...(await start())} />, document.getElementById('popup') as HTMLElement);
