import type { Language } from '../knowledge/schema/values.ts';
import { browser } from './api.ts';
import { showCount } from './badge.ts';
import { dressAnew, injectAnnotator } from './inject.ts';
import {
  type AnnotatorOptions,
  type FrameState,
  type MarkAddress,
  type Sender,
  send,
  sendToTab,
} from './messages.ts';
import type { Settings } from './settings.ts';
import { whyRefused } from './sites.ts';
import { settings } from './storage.ts';
import { listClaims, type openTabs, stepFrom } from './tabs.ts';

type Resolve = (choice: Language | 'auto', preferred: readonly string[]) => Language;

interface Setup {
  tabs: ReturnType<typeof openTabs>;
  /** Rules of the highlights in the look that the settings ask for. */
  cssFor(values: Settings): string;
  /** Those of every look. */
  everyCss: readonly string[];
  resolveLanguage: Resolve;
}

const NOTHING_YET = { claims: [], unrecorded: 0, unwanted: 0 };

async function tellChanged(tab: number): Promise<void> {
  await send('tab/changed', { tab }).catch(() => undefined); // no extension page is open
}

async function readSettings(): Promise<Settings> {
  return (await settings()).read();
}

/** What runs in which frame: starts and stops annotators as the settings say, and keeps what they report. */
export class Marking {
  readonly #tabs: Setup['tabs'];
  readonly #cssFor: Setup['cssFor'];
  readonly #everyCss: Setup['everyCss'];
  /** The look that pages were last given by this worker; undefined after it slept. */
  #look: string | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #resolveLanguage: Resolve;

  constructor({ tabs, cssFor, everyCss, resolveLanguage }: Setup) {
    this.#tabs = tabs;
    this.#cssFor = cssFor;
    this.#everyCss = everyCss;
    this.#resolveLanguage = resolveLanguage;
  }

  #optionsFor(values: Settings, hidden: boolean): AnnotatorOptions {
    const language = this.#resolveLanguage(values.language, [browser.i18n.getUILanguage()]);
    const cardLanguage = values.cardLanguage === 'auto' ? language : values.cardLanguage;
    return { language, cardLanguage, theme: values.theme, relations: values.relations, hidden };
  }

  async announce(tab: number): Promise<void> {
    await showCount(tab, listClaims(await this.#tabs.read(tab)).length);
    await tellChanged(tab);
  }

  /** The address of the page counts for all its frames: a site that is off is off with what it embeds. */
  async #addressOf(tab: number, fallback = ''): Promise<string> {
    const found = await browser.tabs.get(tab).catch(() => undefined);
    return found?.url ?? fallback;
  }

  async gatePassed({ tab, frame, url }: Sender): Promise<true> {
    if (tab === undefined || frame === undefined) return true;
    if (await sendToTab(tab, frame, 'page/report', {})) return true; // the annotator has seen more text and says so itself
    const values = await readSettings();
    const refused = whyRefused(values, await this.#addressOf(tab, url));
    await this.#tabs.setFrame(tab, frame, { status: refused ? 'waiting' : 'started', ...NOTHING_YET });
    if (!refused) await injectAnnotator(tab, frame, this.#cssFor(values));
    await this.announce(tab);
    return true;
  }

  async ready({ tab, frame }: Sender, annotator: string): Promise<AnnotatorOptions> {
    const values = await readSettings();
    if (tab === undefined || frame === undefined) return this.#optionsFor(values, false);
    const started: FrameState = { status: 'started', annotator, ...NOTHING_YET };
    const { hidden } = await this.#tabs.changeFrame(tab, frame, (old) =>
      old?.annotator === annotator ? old : started,
    );
    return this.#optionsFor(values, hidden);
  }

  /** Takes what an annotator has found, unless its document has given way to another meanwhile. */
  async found({ tab, frame }: Sender, state: Omit<FrameState, 'status'>): Promise<void> {
    if (tab === undefined || frame === undefined) return;
    await this.#tabs.changeFrame(tab, frame, (old) =>
      old?.annotator && old.annotator !== state.annotator ? old : { ...state, status: 'marked' },
    );
    await this.announce(tab);
  }

  /** Forgets what an annotator has found, unless another one has taken its place. */
  async gone({ tab, frame }: Sender, annotator: string): Promise<void> {
    if (tab === undefined || frame === undefined) return;
    await this.#tabs.changeFrame(tab, frame, (old) => (old?.annotator === annotator ? undefined : old));
    await this.announce(tab);
  }

  /** Has every frame of a tab that has loaded say again what it marks; those that no longer answer are forgotten. */
  async confirm(tab: number): Promise<void> {
    const { frames } = await this.#tabs.read(tab);
    const ask = async ([frame, { status, annotator }]: [string, FrameState]) => {
      if (await sendToTab(tab, Number(frame), 'page/report', {})) return;
      if (status === 'marked' && annotator) await this.gone({ tab, frame: Number(frame) }, annotator);
    };
    await Promise.all([sendToTab(tab, 'all', 'page/report', {}), ...Object.entries(frames).map(ask)]);
  }

  async #adjustFrame(tab: number, frame: number, { status }: FrameState, values: Settings, refused: boolean) {
    const css = this.#cssFor(values);
    if (refused && status !== 'waiting') {
      await sendToTab(tab, frame, 'annotator/stop', {});
      await this.#tabs.setFrame(tab, frame, { status: 'waiting', ...NOTHING_YET });
    } else if (!refused && status === 'waiting') {
      await this.#tabs.setFrame(tab, frame, { status: 'started', ...NOTHING_YET });
      await injectAnnotator(tab, frame, css);
    }
    if (css !== this.#look && status !== 'waiting') await dressAnew(tab, frame, css, this.#everyCss);
  }

  /** After a change of settings: every tab that may hold claims starts, stops or looks as they now say, one change after another. */
  settingsChanged(values: Settings): Promise<void> {
    const turn = this.#turn.then(() => this.#adjustAll(values));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #adjustAll(values: Settings): Promise<void> {
    for (const { id, url } of await browser.tabs.query({})) {
      if (id === undefined) continue;
      const { frames, hidden } = await this.#tabs.read(id);
      if (Object.keys(frames).length === 0) continue;
      const refused = whyRefused(values, url ?? '') !== undefined;
      for (const [frame, state] of Object.entries(frames))
        await this.#adjustFrame(id, Number(frame), state, values, refused);
      if (!refused) await sendToTab(id, 'all', 'annotator/options', this.#optionsFor(values, hidden));
      await this.announce(id);
    }
    this.#look = this.#cssFor(values);
  }

  async hide(tab: number, hidden: boolean): Promise<void> {
    await this.#tabs.change(tab, (state) => ({ ...state, hidden }));
    await sendToTab(tab, 'all', 'annotator/options', this.#optionsFor(await readSettings(), hidden));
    await this.announce(tab);
  }

  async setCurrent(tab: number, current: MarkAddress): Promise<void> {
    await this.#tabs.change(tab, (state) => ({ ...state, current }));
    await tellChanged(tab);
  }

  async jump(tab: number, mark: MarkAddress | undefined, open: boolean): Promise<void> {
    if (!mark) return;
    await this.setCurrent(tab, mark);
    await sendToTab(tab, mark.frame, 'page/jump', { id: mark.id, open });
  }

  /** Goes to the mark `by` places on; 0 opens the current one, or the first. False where there is none. */
  async step(tab: number, by: 1 | -1 | 0): Promise<boolean> {
    const state = await this.#tabs.read(tab);
    if (listClaims(state).length === 0) return false;
    if (by === 0) await this.jump(tab, state.current ?? stepFrom(state, 1), true);
    else await this.jump(tab, stepFrom(state, by), false);
    return true;
  }

  async toggle(tab: number): Promise<void> {
    await this.hide(tab, !(await this.#tabs.read(tab)).hidden);
  }
}
