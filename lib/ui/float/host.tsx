import { type ComponentChildren, render } from 'preact';
import { Card } from '../card/card.tsx';
import { copyText } from '../card/clipboard.ts';
import type { CardActions, CardEntry } from '../card/types.ts';
import { type Translator, Words } from '../i18n.ts';
import { wrapFocus } from './focus.ts';
import { TAG } from './own.ts';
import { placeBeside, placeOver } from './place.ts';
import { dress } from './styles.ts';

/** A marked text of the page. */
export interface Mark {
  /** Where it is; one text may hold several claims. */
  range: Range;
  entries: readonly CardEntry[];
  /** Its place in reading order, from 1, and how many there are. */
  number: number;
  total: number;
}

export interface HostOptions {
  words: Translator;
  /** Words of the record, where they are not in the interface's language. */
  recordWords: Translator;
  theme: 'auto' | 'light' | 'dark';
  /** ISO 8601; when the page was published, where it says so. */
  pageDate?: string | undefined;
}

/** What a card reaches beyond the page. */
export type Reach = Pick<CardActions, 'version' | 'load' | 'openRecord'>;

/** Screen readers have taken up what was said by then. Milliseconds. */
const SAYING = 3000;

/** One thing on show: the element, and the signal that ends it. */
interface Showing {
  host: HTMLElement;
  box: HTMLElement;
  lifetime: AbortController;
}

/** Adds the one element that the page ever gets, holding `box` in a closed root; it is gone when `lifetime` ends. */
function show(doc: Document, box: HTMLElement, theme: HostOptions['theme']): Showing {
  const host = doc.createElement(TAG);
  host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  box.popover = 'manual';
  root.append(box);
  doc.documentElement.append(host);
  box.showPopover();
  const lifetime = new AbortController();
  for (const type of ['keydown', 'keyup', 'keypress', 'click'])
    host.addEventListener(type, (event) => event.stopPropagation()); // the page's shortcuts and routers stay out
  lifetime.signal.addEventListener('abort', () => {
    render(null, box);
    host.remove();
  });
  return { host, box, lifetime };
}

/** Brings a mark into view: in scrolling parts of the page, and in the pages around a frame too. */
function reveal(range: Range, view: Window): void {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const isNear = top >= 0 && bottom <= view.innerHeight && left >= 0 && right <= view.innerWidth;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  // a frame does not know whether it is in view itself
  const block = isNear && view === view.top ? 'nearest' : 'center';
  element?.scrollIntoView({ block, inline: 'nearest' });
}

/**
 * Shows cards over a page, one at a time, and the focus of whoever walks the marks by keyboard. Between two of them
 * nothing of it is in the page. All ends with `signal`.
 */
export class CardHost {
  readonly #reach: Reach;
  readonly #doc: Document;
  readonly #signal: AbortSignal;
  #options: HostOptions;
  #showing: Showing | undefined;
  /** Told when a mark is opened or focused. */
  onMark: (mark: Mark) => void = () => undefined;

  constructor(options: HostOptions, reach: Reach, signal: AbortSignal, doc = document) {
    this.#options = options;
    this.#reach = reach;
    this.#doc = doc;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close());
  }

  set options(options: HostOptions) {
    this.#options = options;
  }

  /** Opens the card of a mark and moves the focus into it. `point` is where the reader clicked. */
  open(mark: Mark, point?: { x: number; y: number }): void {
    if (this.#signal.aborted) return;
    const back = this.#focusedOutside();
    const byKeyboard = this.#showing?.box.classList.contains('proxy') ?? false;
    this.close();
    if (!point) reveal(mark.range, this.#view);
    const box = this.#doc.createElement('div');
    box.className = 'card float';
    box.tabIndex = -1;
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', this.#options.words.t('card.label'));
    const showing = show(this.#doc, box, this.#options.theme);
    const close = () => {
      this.close();
      if (byKeyboard) this.focus(mark);
      else back?.focus({ preventScroll: true });
    };
    this.#render(
      box,
      <Card
        entries={mark.entries}
        {...this.#cardProps}
        actions={{ ...this.#reach, copy: copyText, close }}
      />,
    );
    this.#showing = showing;
    placeBeside(mark.range, box, showing.lifetime.signal, point);
    this.#closeOn(showing, close);
    box.focus({ preventScroll: true });
    this.onMark(mark);
  }

  /** Brings a mark into view and puts the focus on a button over it, which says what it is and opens its card. */
  focus(mark: Mark): void {
    if (this.#signal.aborted) return;
    this.close();
    reveal(mark.range, this.#view);
    const box = this.#doc.createElement('button');
    box.className = 'proxy';
    box.setAttribute('aria-label', this.#describe(mark));
    const showing = show(this.#doc, box, this.#options.theme);
    this.#showing = showing;
    const { signal } = showing.lifetime;
    placeOver(mark.range, box, signal);
    box.addEventListener('click', () => this.open(mark), { signal });
    box.addEventListener('blur', () => this.#doc.hasFocus() && this.#end(showing), { signal });
    box.focus({ preventScroll: true });
    this.#onEscape(() => this.#end(showing), signal);
    this.onMark(mark);
  }

  /** Has a screen reader say something that only the eye would notice; nothing is shown, and soon nothing is left. */
  announce(text: string): void {
    if (this.#signal.aborted) return;
    const box = this.#doc.createElement('div');
    box.className = 'said';
    box.setAttribute('role', 'status');
    const { lifetime } = show(this.#doc, box, this.#options.theme);
    // a region must be there before it has anything to say
    this.#view.requestAnimationFrame(() => {
      box.textContent = text;
    });
    const end = () => lifetime.abort();
    this.#view.setTimeout(end, SAYING);
    this.#signal.addEventListener('abort', end, { once: true });
  }

  /** Takes away whatever is on show. */
  close(): void {
    if (this.#showing) this.#end(this.#showing);
  }

  #end(showing: Showing): void {
    if (this.#showing === showing) this.#showing = undefined;
    showing.lifetime.abort();
  }

  get #view(): Window & typeof globalThis {
    return this.#doc.defaultView as Window & typeof globalThis;
  }

  get #cardProps() {
    const { recordWords, pageDate } = this.#options;
    return { recordWords, pageDate };
  }

  #render(box: HTMLElement, children: ComponentChildren): void {
    render(<Words.Provider value={this.#options.words}>{children}</Words.Provider>, box);
  }

  #describe({ entries, number, total }: Mark): string {
    const { t } = this.#options.words;
    const relation = entries.map((entry) => t(`relation.${entry.relation}`)).join(', ');
    return t('mark.proxy', { number, total, relation, quote: entries[0]?.quote ?? '' });
  }

  /** What has the focus, unless it is ours or nothing in particular. */
  #focusedOutside(): HTMLElement | undefined {
    const { activeElement, body } = this.#doc;
    const ours = activeElement === this.#showing?.host;
    return ours || activeElement === body ? undefined : ((activeElement as HTMLElement | null) ?? undefined);
  }

  #onEscape(leave: () => void, signal: AbortSignal): void {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation(); // the page's own dialogs stay as they are
      leave();
    };
    this.#view.addEventListener('keydown', listener, { capture: true, signal });
  }

  #closeOn({ host, box, lifetime: { signal } }: Showing, close: () => void): void {
    this.#onEscape(close, signal);
    box.addEventListener('keydown', (event) => wrapFocus(event, box), { signal });
    const outside = (event: Event) => {
      if (!event.composedPath().includes(host)) this.close();
    };
    this.#view.addEventListener('pointerdown', outside, { capture: true, signal });
  }
}
