import map from 'virtual:basecheck/map';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { loadAsset } from '../../lib/browser/assets.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { settings, watchSettings } from '../../lib/browser/storage.ts';
import { openLibrary } from '../../lib/knowledge/library.ts';
import { readRecord } from '../../lib/knowledge/runtime.ts';
import { createLookup, type Lookup } from '../../lib/knowledge/search.ts';
import { copyText } from '../../lib/ui/card/clipboard.ts';
import { createTranslator, resolveLanguage, Words } from '../../lib/ui/i18n.ts';
import { applyPage } from '../../lib/ui/page.ts';
import { RecordPage } from '../../lib/ui/record/record.tsx';
import type { Shelf } from '../../lib/ui/record/shelf.ts';
import { saveFile } from './save.ts';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import '../../lib/ui/record/styles/record.css';
import '../../lib/ui/record/styles/rows.css';
import '../../lib/ui/record/figures/axis.css';
import '../../lib/ui/record/figures/map.css';
import '../../lib/ui/record/figures/permits.css';
import '../../lib/ui/record/styles/print.css';

interface Start {
  values: Settings;
  /** Absent when the record cannot be read. */
  shelf: Shelf | undefined;
  /** Entries of the record that were left out. */
  skipped: number;
}

function App({ values: first, shelf, skipped }: Start) {
  const [values, setValues] = useState(first);
  useEffect(() => watchSettings(setValues), []);
  const lang = resolveLanguage(values.language, [browser.i18n.getUILanguage()]);
  const words = useMemo(() => createTranslator(lang), [lang]);
  const recordLang = values.cardLanguage === 'auto' ? lang : values.cardLanguage;
  const recordWords = useMemo(() => createTranslator(recordLang), [recordLang]);
  applyPage(document, { lang, theme: values.theme, title: words.t('record.title') });
  return (
    <Words.Provider value={words}>
      {shelf ? (
        <RecordPage shelf={shelf} skipped={skipped} recordWords={recordWords} />
      ) : (
        <main>
          <h1>{words.t('notice.recordFailed')}</h1>
        </main>
      )}
    </Words.Provider>
  );
}

async function openShelf(): Promise<Omit<Start, 'values'>> {
  const { value, notices } = readRecord(await loadAsset('/data/record.json'));
  if (!value) return { shelf: undefined, skipped: 0 };
  let index: Lookup | undefined;
  const lookup = () => {
    index ??= createLookup(value);
    return index;
  };
  const shelf = { library: openLibrary(value), map, lookup, copy: copyText, save: saveFile };
  return { shelf, skipped: notices.length };
}

const [values, opened] = await Promise.all([(await settings()).read(), openShelf()]);
render(<App values={values} {...opened} />, document.getElementById('record') as HTMLElement);
