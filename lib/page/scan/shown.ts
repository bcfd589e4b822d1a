import { isConnected, isVisible } from '../blocks/dom.ts';

/** Changes of classes and styles are gathered this long; one of many is enough to look. Milliseconds. */
const GATHER = 150;

/**
 * Tells when elements that hold marks are hidden and shown again without any change of text: by a class, a style or a
 * rule. Costs nothing in a page without marks, and one look now and then in one that animates all the time.
 */
export class ShownWatcher {
  /** The elements, and whether they could be seen when last looked at. */
  readonly #elements = new Map<Element, boolean>();
  readonly #onTurn: (element: Element) => void;
  readonly #signal: AbortSignal;
  readonly #sizes = new ResizeObserver(() => this.#look());
  readonly #styles = new MutationObserver(() => this.#wait());
  #roots: readonly Node[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onTurn: (element: Element) => void, signal: AbortSignal) {
    this.#onTurn = onTurn;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#sizes.disconnect();
      this.#styles.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Takes the elements that hold marks now, and the document and shadow roots that they may stand in. */
  follow(marked: ReadonlySet<Element>, roots: Iterable<Node>): void {
    if (this.#signal.aborted) return;
    for (const [element, isShown] of this.#elements) {
      if (marked.has(element) || (!isShown && isConnected(element))) continue;
      this.#elements.delete(element);
      this.#sizes.unobserve(element);
    }
    for (const element of marked) {
      if (this.#elements.get(element)) continue;
      this.#elements.set(element, true);
      this.#sizes.observe(element);
    }
    this.#roots = [...roots];
    this.#observe();
  }

  #observe(): void {
    this.#styles.disconnect();
    if (this.#elements.size === 0 || this.#timer !== undefined) return;
    for (const root of this.#roots)
      this.#styles.observe(root, { attributeFilter: ['class', 'style'], subtree: true });
  }

  #wait(): void {
    this.#styles.disconnect();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
      this.#observe();
    }, GATHER);
  }

  #look(): void {
    for (const [element, wasShown] of this.#elements) {
      const isShown = isVisible(element);
      if (isShown === wasShown) continue;
      this.#elements.set(element, isShown);
      this.#onTurn(element);
    }
  }
}
