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

/** Changes are gathered this long before they are looked at. Milliseconds. */
const GATHER = 120;
/** After a look, changes are gathered for this many times as long as it took: at most 5% of a core goes into looking. */
const REST = 20;
/** Longest time that changes are gathered. Milliseconds. */
const LONGEST = 4000;
/** Attributes that decide whether and where what is in an element is read. */
const SHOWING = ['hidden', 'open', 'aria-hidden', 'contenteditable', 'role', 'slot'];

export interface WatchOptions {
  document: Document;
  /** Told of the elements to read again, or of none after `wake`; nothing more comes before its promise is kept. */
  onDirty(containers: ReadonlySet<Element>): Promise<void>;
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
  #dirty = new Set<Element>();
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
    const { isOwn } = this.#options;
    const own = (node: Node) => isElement(node) && isOwn(node);
    for (const { target, type, addedNodes, removedNodes } of records) {
      if (type === 'childList' && [...addedNodes, ...removedNodes].every(own)) continue;
      const element = isElement(target) ? target : around(target);
      if (element && !isOwn(element)) this.#dirty.add(element);
      else if (isDocument(target)) this.#checkRoot();
    }
    this.#schedule();
  }

  async #look(): Promise<void> {
    const dirty = outermost(this.#dirty);
    this.#dirty = new Set();
    this.#isDue = false;
    this.#pause = undefined;
    const start = performance.now();
    try {
      await this.#options.onDirty(dirty);
    } finally {
      this.#pause = Math.min(LONGEST, Math.max(GATHER, REST * (performance.now() - start)));
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
