import { ownVersion } from '../../lib/browser/api.ts';
import { type AnnotatorOptions, type PageClaim, send } from '../../lib/browser/messages.ts';
import { splitSentences } from '../../lib/detect/text/sentences.ts';
import type { Finding } from '../../lib/detect/types.ts';
import type { Relation } from '../../lib/knowledge/schema/values.ts';
import { matches, selectionOf, textOf } from '../../lib/page/blocks/dom.ts';
import { watchInView } from '../../lib/page/in-view.ts';
import type { Placed } from '../../lib/page/scan/scan.ts';
import type { Deck, DeckOptions, MakeDeck } from '../../lib/ui/float/deck.ts';
import type { Mark } from '../../lib/ui/float/host.tsx';

/** A finding where it stands in the page. */
export type Found = Placed<Finding>;

/** Those of the ranges that a point lies on; `target` is the topmost element there. */
type Hit = (x: number, y: number, ranges: Range[], target: Element) => Range[];

interface Setup {
  /** Names this annotator among those of the frame's other documents. */
  annotator: string;
  options: AnnotatorOptions;
  /** When the page was published, ISO 8601, where it says so; a router may have gone to another page since. */
  pageDate(): string | undefined;
  /** Replaces everything that is painted. */
  paint(marks: readonly { relation: Relation; range: Range }[]): void;
  /** Gets what opens cards; asked for when the first one is wanted. */
  loadDeck(): Promise<MakeDeck>;
  signal: AbortSignal;
}

/** What links, buttons and fields do on a click is theirs: a mark inside one opens by keyboard and from the popup. */
const TAKEN =
  'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"], [role="link"]';

/** Also when it stands outside of the shadow root that was clicked in. */
function isTaken(event: MouseEvent): boolean {
  return event.composedPath().some((node) => node instanceof Element && matches(node, TAKEN));
}

const REACH = {
  version: ownVersion(),
  load: (claim: string) => send('card/load', { claim }),
  openRecord: (path: string) => void send('record/open', { path }),
};

/** The sentence that a quote stands in, as the block around it reads; undefined when it is not found there. */
function sentenceAround({ startContainer }: Range, quote: string): string | undefined {
  const element = startContainer.parentElement?.closest(
    'p, li, blockquote, h1, h2, h3, h4, td, figcaption, dd',
  );
  const text = element ? textOf(element).replace(/\s+/g, ' ') : '';
  const at = text.indexOf(quote);
  const span = splitSentences(text).find(({ start, end }) => start <= at && at < end);
  return span && text.slice(span.start, span.end).trim();
}

/** The marks of one frame and the cards that they open. */
export class Session {
  readonly #setup: Setup;
  #deck: Promise<Deck> | undefined;
  #options: AnnotatorOptions;
  #found: readonly Found[] = [];
  #unrecorded = 0;
  /** Called when the marks are others, for everybody who watches what is in view. */
  readonly #renewals = new Set<() => void>();

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#options = setup.options;
    setup.signal.addEventListener('abort', () => setup.paint([]));
  }

  /** Takes what is in the page now, in reading order, with the number of sentences that have no record. */
  update(found: readonly Found[], unrecorded: number): void {
    this.#found = found;
    this.#unrecorded = unrecorded;
    this.#adjustDeck();
    this.#paint();
    void this.report();
  }

  set options(options: AnnotatorOptions) {
    const isOther = options.hidden !== this.#options.hidden;
    this.#options = options;
    this.#adjustDeck();
    if (isOther && window === window.top) this.#use((deck) => deck.sayHidden(options.hidden));
    this.#paint();
    void this.report();
  }

  /** Tells the background what is marked here. */
  async report(): Promise<true> {
    const claims: PageClaim[] = this.#wanted.map(({ id, finding: { claim, stance, relation, quote } }) => ({
      id,
      claim,
      stance,
      relation,
      quote,
    }));
    const unwanted = this.#found.length - claims.length;
    const { annotator } = this.#setup;
    for (const renew of this.#renewals) renew();
    await send('annotator/findings', { annotator, claims, unrecorded: this.#unrecorded, unwanted });
    return true;
  }

  /** Opens the card of the mark at a click, unless the click means something else. */
  click(event: MouseEvent, hit: Hit): void {
    const { button, altKey, ctrlKey, metaKey, shiftKey, clientX: x, clientY: y } = event;
    const [target] = event.composedPath();
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    if (this.#options.hidden || !(target instanceof Element) || isTaken(event)) return;
    if (selectionOf(document)?.isCollapsed === false) return;
    const wanted = this.#wanted;
    const ranges = hit(
      x,
      y,
      wanted.flatMap(({ range, parts }) => [range, ...parts]),
      target,
    );
    const holds = ({ range, parts }: Found, one: Range) => range === one || parts.includes(one);
    const at = ranges.flatMap((one) => wanted.filter((found) => holds(found, one)));
    const [first] = at;
    if (first) this.#use((deck) => deck.open(this.#markOf(first, at), { x, y }));
  }

  /** Focuses a mark, or opens its card. */
  jump(id: string, open: boolean): void {
    const found = this.#wanted.find((other) => other.id === id);
    if (!found) return;
    const mark = this.#markOf(found, [found, ...this.#overlapping(found)]);
    this.#use((deck) => (open ? deck.open(mark) : deck.focus(mark)));
  }

  /** Tells which marks the reader can see, in reading order, whenever they are others, until `ended`. */
  watch(tell: (ids: readonly string[]) => void, ended: AbortSignal): void {
    const ranges = () => new Map(this.#wanted.map(({ id, range }) => [id, range]));
    const renew = watchInView(window, ranges, tell, AbortSignal.any([ended, this.#setup.signal]));
    this.#renewals.add(renew);
    ended.addEventListener('abort', () => this.#renewals.delete(renew));
  }

  /** Has something done with the cards, whose script comes when they are first wanted. */
  async #use(act: (deck: Deck) => void): Promise<void> {
    this.#deck ??= this.#makeDeck();
    const deck = await this.#deck.catch((error: unknown) => {
      console.warn(`Basecheck cannot open a card here (${error}). Reload the page.`);
    });
    if (deck && !this.#setup.signal.aborted) act(deck);
  }

  async #makeDeck(): Promise<Deck> {
    const { loadDeck, signal } = this.#setup;
    try {
      const make = await loadDeck();
      const onMark = ({ entries: [first] }: Mark) =>
        first && void send('annotator/current', { id: first.id });
      return make({ options: this.#deckOptions, reach: REACH, onMark, signal });
    } catch (error) {
      this.#deck = undefined; // the next click tries again
      throw error;
    }
  }

  #adjustDeck(): void {
    void this.#deck?.then(
      (deck) => {
        deck.options = this.#deckOptions;
      },
      () => undefined, // whoever wanted the cards has been told
    );
  }

  get #wanted(): Found[] {
    return this.#found.filter(({ finding }) => this.#options.relations.includes(finding.relation));
  }

  #paint(): void {
    const shown = this.#options.hidden ? [] : this.#wanted;
    this.#setup.paint(
      shown.flatMap(({ finding: { relation }, range, parts }) =>
        [range, ...parts].map((part) => ({ relation, range: part })),
      ),
    );
  }

  #overlapping(found: Found): Found[] {
    const { START_TO_END, END_TO_START } = Range;
    return this.#wanted.filter(
      ({ id, range }) =>
        id !== found.id &&
        range.startContainer.getRootNode() === found.range.startContainer.getRootNode() &&
        found.range.compareBoundaryPoints(START_TO_END, range) > 0 &&
        found.range.compareBoundaryPoints(END_TO_START, range) < 0,
    );
  }

  #markOf(found: Found, entries: readonly Found[]): Mark {
    const wanted = this.#wanted;
    return {
      range: found.range,
      entries: entries.map(({ id, finding, range }) => ({
        ...finding,
        id,
        sentence: sentenceAround(range, finding.quote),
      })),
      number: wanted.indexOf(found) + 1,
      total: wanted.length,
    };
  }

  get #deckOptions(): DeckOptions {
    const { language, cardLanguage, theme } = this.#options;
    return { language, cardLanguage, theme, pageDate: this.#setup.pageDate() };
  }
}
