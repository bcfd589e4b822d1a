import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser, ownVersion } from '../../lib/browser/api.ts';
import { loadCard } from '../../lib/browser/assets.ts';
import { openRecord } from '../../lib/browser/record-page.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { CardHost, type HostOptions } from '../../lib/ui/float/host.tsx';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { applyPage } from '../../lib/ui/page.ts';
import type { Checked } from '../../lib/ui/popup/types.ts';
import { isExplained } from '../../lib/ui/welcome/permissions.tsx';
import { Welcome } from '../../lib/ui/welcome/welcome.tsx';
import { checkText } from '../popup/check.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/marked.css';
import '../../lib/ui/welcome/welcome.css';

const reach = { version: ownVersion(), load: loadCard, openRecord: (path: string) => void openRecord(path) };

/** The claims of the sample, by the same detector as in any page. */
function useFindings(text: string): Checked[] {
  const [found, setFound] = useState<{ text: string; findings: Checked[] }>();
  useEffect(() => {
    checkText(text).then((findings) => setFound({ text, findings }));
  }, [text]);
  return found?.text === text ? found.findings : []; // the text is another once the language is
}

/** The card that floats over any page. */
function useCard(options: HostOptions): CardHost {
  const host = useMemo(() => new CardHost(options, reach, new AbortController().signal), []);
  host.options = options;
  return host;
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function App({ values: first }: { values: Settings }) {
  const [values, setValues] = useState(first);
  useEffect(() => watchSettings(setValues), []);
  const lang = resolveLanguage(values.language, [browser.i18n.getUILanguage()]);
  const words = useMemo(() => createTranslator(lang), [lang]);
  applyPage(document, { lang, theme: values.theme, title: words.t('welcome.title') });
  const findings = useFindings(words.t('welcome.sample'));
  const card = useCard({ words, recordWords: words, theme: values.theme });
  const { permissions = [], host_permissions = [] } = browser.runtime.getManifest();
  const asked = [...host_permissions, ...permissions].filter(isExplained);
  const open = (entries: Checked[], mark: HTMLElement) => {
    const number = findings.indexOf(entries[0] as Checked) + 1;
    card.open({ range: rangeOf(mark), entries, number, total: findings.length });
  };
  return (
    <Words.Provider value={words}>
      <Welcome
        findings={findings}
        permissions={asked}
        actions={{
          open,
          speak: (language) => void settings().then((store) => store.write({ language })),
          openSettings: () => void browser.runtime.openOptionsPage(),
          openRecord: () => reach.openRecord('claims'),
        }}
      />
    </Words.Provider>
  );
}

const values = await (await settings()).read();
render(<App values={values} />, document.getElementById('welcome') as HTMLElement);
