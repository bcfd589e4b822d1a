import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { listShortcuts, type Shortcut } from '../../lib/browser/controls/shortcuts.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { Options } from '../../lib/ui/options/options.tsx';
import type { OptionState } from '../../lib/ui/options/types.ts';
import { applyPage } from '../../lib/ui/page.ts';
import { createActions } from './actions.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/marked.css';
import '../../lib/ui/options/options.css';

interface Start {
  values: Settings;
  broken: string[];
  keys: Shortcut[];
}

/** Settings as stored, kept up to date. */
function useSettings({ values: first, broken: brokenFirst }: Start) {
  const [values, setValues] = useState(first);
  const [broken, setBroken] = useState(brokenFirst);
  useEffect(() => {
    watchSettings(async (changed) => {
      setValues(changed);
      setBroken(await (await settings()).broken());
    });
  }, []);
  return { values, broken };
}

/** Keys are changed on a page of the browser, so they are read again whenever the reader is back. */
function useKeys(first: Shortcut[]) {
  const [keys, setKeys] = useState(first);
  const refresh = async () => setKeys(await listShortcuts());
  useEffect(() => {
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { keys, refresh };
}

function App(start: Start) {
  const { values, broken } = useSettings(start);
  const { keys, refresh } = useKeys(start.keys);
  const [state, setState] = useState<OptionState>();
  /** Read by actions, which stay the same. */
  const now = useRef(values);
  now.current = values;
  const words = createTranslator(resolveLanguage(values.language, [browser.i18n.getUILanguage()]));
  applyPage(document, { ...values, lang: words.lang, title: words.t('options.title') });
  const actions = useMemo(() => createActions(() => now.current, setState, refresh), []);
  return (
    <Words.Provider value={words}>
      <Options values={values} broken={broken} keys={keys} state={state} actions={actions} />
    </Words.Provider>
  );
}

const store = await settings();
const values = await store.read();
const start = { values, broken: await store.broken(), keys: await listShortcuts() };
render(<App {...start} />, document.getElementById('options') as HTMLElement);
