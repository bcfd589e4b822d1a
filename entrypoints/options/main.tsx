import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { initialValues, SETTINGS, type Settings } from '../../lib/browser/settings.ts';
import { parseSite } from '../../lib/browser/sites.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { type OptionState, Options } from '../../lib/ui/options/options.tsx';
import { applyPage } from '../../lib/ui/page.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/options/options.css';

const store = await settings();

/** Settings as stored, kept up to date. */
function useSettings() {
  const [values, setValues] = useState<Settings>(initialValues(SETTINGS));
  const [broken, setBroken] = useState<string[]>([]);
  const refresh = async () => {
    setValues(await store.read());
    setBroken(await store.broken());
  };
  useEffect(() => {
    refresh();
    watchSettings(refresh);
  }, []);
  return { values, broken };
}

function App() {
  const { values, broken } = useSettings();
  const [state, setState] = useState<OptionState>();
  const before = useRef<Settings>(undefined);
  const words = createTranslator(resolveLanguage(values.language, [browser.i18n.getUILanguage()]));
  applyPage(document, { lang: words.lang, theme: values.theme, title: words.t('options.title') });
  const save = (change: Partial<Settings>, done: OptionState = 'saved') =>
    store.write(change).then(
      () => setState(done),
      () => setState('failed'),
    );
  const actions = {
    save: (change: Partial<Settings>) => save(change),
    reset: () => {
      before.current = values;
      return store.reset().then(() => setState('reset'));
    },
    undo: () => save(before.current ?? {}),
    dismissNotice: () => store.dismissBroken(),
    parseSite,
  };
  return (
    <Words.Provider value={words}>
      <Options values={values} broken={broken} state={state} actions={actions} />
    </Words.Provider>
  );
}

render(<App />, document.getElementById('options') as HTMLElement);
