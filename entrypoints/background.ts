import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../lib/browser/api.ts';
import { loadCard, loadLanguage } from '../lib/browser/assets.ts';
import { endPauses, keepPause } from '../lib/browser/controls/pause.ts';
import { callInPage, injectDeck, injectGateEverywhere } from '../lib/browser/inject.ts';
import { Marking } from '../lib/browser/marking.ts';
import { offerCheck, onCheck, openWindow } from '../lib/browser/menus.ts';
import { onMessage } from '../lib/browser/messages.ts';
import { answerInAddressBar, readsXml } from '../lib/browser/omnibox/omnibox.ts';
import { openPage, openRecord } from '../lib/browser/record-page.ts';
import type { Area } from '../lib/browser/settings.ts';
import { settings, watchSettings } from '../lib/browser/storage.ts';
import { memoryArea, openTabs } from '../lib/browser/tabs.ts';
import { showNote } from '../lib/ui/float/note.ts';
import { everyHighlightCss, highlightCss } from '../lib/ui/highlights.ts';
import { createTranslator, resolveLanguage, type Translator } from '../lib/ui/i18n.ts';
import { destinationOf, firstRow, suggestionOf } from '../lib/ui/omnibox/suggestion.ts';

const PENDING = 'check.pending';

async function sayNothingMarked(tab: number): Promise<void> {
  const { language, theme } = await (await settings()).read();
  const lang = resolveLanguage(language, [browser.i18n.getUILanguage()]);
  await callInPage(tab, showNote, [createTranslator(lang).t('mark.none'), lang, theme]);
}

const STEPS: Record<string, 1 | -1 | 0> = { 'next-claim': 1, 'previous-claim': -1, 'open-claim': 0 };

/** Has the keys of the extension act on the tab in front. */
function obeyKeys(marking: Marking): void {
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    const by = STEPS[command];
    if (by !== undefined && !(await marking.step(tab.id, by))) await sayNothingMarked(tab.id);
    if (command === 'toggle-marks') await marking.toggle(tab.id);
  });
}

export default defineBackground(() => {
  const area: Area = browser.storage.session ?? memoryArea();
  const tabs = openTabs(area);
  const marking = new Marking({
    tabs,
    cssFor: highlightCss,
    everyCss: everyHighlightCss(),
    resolveLanguage,
  });

  onMessage({
    'gate/passed': (_, sender) => marking.gatePassed(sender),
    'annotator/ready': ({ annotator }, sender) => marking.ready(sender, annotator),
    'annotator/findings': (found, sender) => marking.found(sender, found),
    'annotator/gone': ({ annotator }, sender) => marking.gone(sender, annotator),
    'annotator/current': ({ id }, { tab, frame }) =>
      tab === undefined ? undefined : marking.setCurrent(tab, { frame: frame ?? 0, id }),
    'card/load': ({ claim }) => loadCard(claim),
    'deck/start': (_, sender) => injectDeck(sender),
    'record/open': ({ path }) => openRecord(path),
    'language/load': ({ lang }) => loadLanguage(lang),
    'tab/state': ({ tab }) => tabs.read(tab),
    'tab/hide': ({ tab, hidden }) => marking.hide(tab, hidden),
    'tab/jump': ({ tab, mark, open }) => marking.jump(tab, mark, open),
    'check/pending': takePending,
  });

  async function takePending(): Promise<string> {
    const text = (await area.get([PENDING]))[PENDING];
    await area.remove([PENDING]);
    return typeof text === 'string' ? text : '';
  }

  async function readWords(): Promise<Translator> {
    const { language } = await (await settings()).read();
    return createTranslator(resolveLanguage(language, [browser.i18n.getUILanguage()]));
  }

  let named: Promise<void> = Promise.resolve();
  /** One after the other: an entry can be made but once. */
  function nameMenu(): Promise<void> {
    named = named.then(async () => offerCheck((await readWords()).t('menu.check')));
    return named;
  }

  answerInAddressBar(async () => {
    const words = await readWords();
    const markup = readsXml() ? 'xml' : 'plain';
    return {
      suggest: (hit) => suggestionOf(hit, words, markup),
      first: (query, best) => firstRow(query, best, words, markup),
      lead: destinationOf,
    };
  });

  onCheck(async (text) => {
    await area.set({ [PENDING]: text });
    await openWindow('/popup.html?check');
  });

  endPauses();
  settings().then(async (store) => keepPause(await store.read()));
  watchSettings(async (values) => {
    await keepPause(values);
    await nameMenu();
    await marking.settingsChanged(values);
  });

  obeyKeys(marking);

  browser.tabs.onUpdated.addListener(async (tab, { status }) => {
    if (status === 'loading') await tabs.forget(tab).then(() => marking.announce(tab));
    if (status === 'complete') await marking.confirm(tab); // a page from the back-forward cache, too
  });
  browser.tabs.onRemoved.addListener((tab) => tabs.remove(tab));

  if ('document' in globalThis) void nameMenu(); // menus end with a background page, in Firefox, and not with a worker
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await openPage('/welcome.html'); // nothing else ever opens by itself
    await nameMenu();
    await injectGateEverywhere();
  });
});
