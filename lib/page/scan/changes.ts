import {
  around,
  documentElement,
  isConnected,
  isDocument,
  isElement,
  isHidden,
  listen,
} from '../blocks/dom.ts';
import { computedStyle, isBlock } from '../blocks/readable.ts';
import { Pace } from './pace.ts';

/** More changed elements than this are not told apart: the whole page is looked at. */
const MANY = 2000;
/** Attributes that decide whether and where what is in an element is read. */
const SHOWING = ['hidden', 'open', 'aria-hidden', 'contenteditable', 'role', 'slot'];

export interface WatchOptions {
  document: Document;
  /**
   * Told of the elements to read again, or of none after `wake`; nothing more comes before its promise is kept. Gives
   * the milliseconds of its time in which it waited for something.
   */
  onDirty(containers: ReadonlySet<Element>): Promise<number>;
  /** Elements of our own, whose changes do not count. */
  isOwn(element: Element): boolean;
  /** Told when a document was opened anew, which takes every listener off the document and its window. */
  onOpened(): void;
  signal: AbortSignal;
}

/**
 * Watches documents and shadow roots for changed text. Gathers changes into the blocks' elements that hold them and
 * hands these over one batch after the other, and never while the page is hidden.
 */
export class ChangeWatcher {
  readonly #options: WatchOptions;
  readonly #observer: MutationObserver;
  readonly #pace = new Pace();
  #dirty = new Set<Element>();
  /** What has changed since the last look, so that a thing that changes all the time costs nothing more until then. */
  #changed = new Set<Node>();
  #isDue = false;
  #root: Element | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds before the next look; undefined while one is under way. */
  #pause: number | undefined = 0;

  constructor(options: WatchOptions) {
    const { document, signal } = options;
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#gather(records));
    this.#root = documentElement(document);
    this.#listen();
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Also watches this root; one that is watched already stays so. */
  watch(root: Document | ShadowRoot): void {
    if (this.#options.signal.aborted) return;
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: SHOWING,
    });
  }

  /** Has an element looked at as if it had changed. */
  touch(element: Element): void {
    this.#dirty.add(element);
    this.#schedule();
  }

  /** Has the page looked at although nothing in it has changed. */
  wake(): void {
    this.#isDue = true;
    this.#schedule();
  }

  readonly #schedule = (): void => {
    const { document, signal } = this.#options;
    const nothing = this.#dirty.size === 0 && !this.#isDue;
    if (nothing || this.#timer !== undefined || this.#pause === undefined) return;
    if (signal.aborted || isHidden(document)) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!isHidden(document)) void this.#look();
    }, this.#pause);
  };

  #listen(): void {
    const { document, signal } = this.#options;
    listen(document, 'visibilitychange', this.#schedule, { signal });
  }

  #checkRoot(): void {
    const root = documentElement(this.#options.document);
    if (root === this.#root) return;
    this.#root = root;
    if (root) this.#dirty.add(root);
    this.#listen();
    this.#options.onOpened();
  }

  #gather(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const { target } = record;
      if (this.#changed.has(target) || (record.type === 'childList' && this.#isOurs(record))) continue;
      this.#changed.add(target);
      const element = isElement(target) ? target : around(target);
      if (element && !this.#options.isOwn(element)) this.#dirty.add(element);
      else if (isDocument(target)) this.#checkRoot();
    }
    if (this.#changed.size > MANY) this.#forgetParts();
    this.#schedule();
  }

  /** True when nothing but elements of our own came or went. */
  #isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
    const isOurs = (node: Node) => isElement(node) && this.#options.isOwn(node);
    return [...addedNodes, ...removedNodes].every(isOurs);
  }

  #forgetParts(): void {
    const root = documentElement(this.#options.document) as Element | null;
    this.#changed = new Set();
    this.#dirty = new Set(root ? [root] : []);
  }

  async #look(): Promise<void> {
    const start = performance.now();
    const dirty = outermost(this.#dirty);
    this.#dirty = new Set();
    this.#changed = new Set();
    this.#isDue = false;
    this.#pause = undefined;
    let waited = 0;
    try {
      waited = await this.#options.onDirty(dirty);
    } finally {
      this.#pause = this.#pace.spend(performance.now() - start - waited);
      this.#schedule();
    }
  }
}

/** The elements whose lines hold the changes, without those that are inside another. */
function outermost(elements: ReadonlySet<Element>): Set<Element> {
  const lines = new Set<Element>();
  for (const element of elements) if (isConnected(element)) lines.add(lineOf(element));
  return new Set([...lines].filter((line) => !isInside(line, lines)));
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = around(element); at; at = around(at)) if (others.has(at)) return true;
  return false;
}

/** The nearest element that makes lines of its own, since the whole of a mixed line is read again. */
function lineOf(element: Element): Element {
  for (let at = element; ; ) {
    if (isBlock(at, computedStyle(at))) return at;
    const outer = around(at);
    if (!outer) return at;
    at = outer;
  }
}
