import { readRecord } from '../../knowledge/runtime.ts';
import { createLookup, type Lookup, type LookupHit } from '../../knowledge/search.ts';
import { browser } from '../api.ts';
import { loadAsset } from '../assets.ts';

type Platform = Pick<typeof browser, 'omnibox' | 'tabs' | 'runtime'>;
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** How the results are worded and where they lead. */
export interface Wording {
  /** The row of a result. */
  suggest(hit: LookupHit): { content: string; description: string };
  /** The first row. */
  first(query: string, best: LookupHit | undefined): string;
  /** Path in the record page that Enter leads to. */
  lead(text: string, best: LookupHit | undefined): string;
}

/** Rows under the address bar, the first one included. */
const ROWS = 6;

/** Opens the record for look-ups, the first time somebody asks. */
function lookupOnce(): () => Promise<Lookup> {
  let opened: Promise<Lookup> | undefined;
  const open = async () => {
    const { value, notices } = readRecord(await loadAsset('/data/record.json'));
    if (!value) throw new Error(notices.join(' '));
    return createLookup(value);
  };
  return () => {
    opened ??= open();
    return opened;
  };
}

/** Whether the browser reads descriptions as XML. */
export function readsXml({ runtime }: Pick<Platform, 'runtime'> = browser): boolean {
  return !(runtime.getURL as (path: string) => string)('').startsWith('moz-extension:');
}

async function go(address: string, how: Disposition, { tabs }: Pick<Platform, 'tabs'>): Promise<void> {
  if (how === 'currentTab') await tabs.update({ url: address });
  else await tabs.create({ url: address, active: how === 'newForegroundTab' });
}

/**
 * Answers in the address bar after the keyword of the manifest: what is typed stays in this browser. Nothing happens
 * where a browser has no such thing (Firefox for Android).
 */
export function answerInAddressBar(
  wording: () => Promise<Wording>,
  lookup: () => Promise<Lookup> = lookupOnce(),
  platform: Platform = browser,
): void {
  const { omnibox } = platform as Partial<Platform>;
  if (!omnibox) return;
  const find = async (query: string) => (await lookup()).search(query, ROWS);
  let latest = 0;
  const showFirst = async (query: string, best?: LookupHit) =>
    omnibox.setDefaultSuggestion({ description: (await wording()).first(query, best) });

  omnibox.onInputStarted.addListener(async () => {
    await showFirst('');
    await lookup(); // so that the first letter does not wait for it
  });
  omnibox.onInputChanged.addListener(async (query, show) => {
    latest += 1;
    const turn = latest;
    const [best, ...others] = await find(query);
    if (turn !== latest) return; // more was typed meanwhile
    await showFirst(query, best);
    const { suggest } = await wording();
    show(others.map(suggest));
  });
  omnibox.onInputEntered.addListener(async (text, how) => {
    const [best] = await find(text);
    const path = (await wording()).lead(text, best);
    const getURL = platform.runtime.getURL as (path: string) => string;
    await go(`${getURL('/record.html')}#${path}`, how, platform);
  });
}
