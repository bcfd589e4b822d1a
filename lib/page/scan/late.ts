import { childNodes, isConnected, shadowRoot, tagOf } from '../blocks/dom.ts';

/** Most elements that are watched; pages of components have some hundreds. */
const MOST = 500;
/** Elements other than custom ones that get shadow roots in practice. */
const PLAIN = new Set(['DIV', 'SECTION', 'ARTICLE', 'MAIN', 'ASIDE', 'SPAN', 'P']);

/**
 * Elements that may get a shadow root later. Nobody is told when that happens, so they are looked at again whenever
 * something else has changed, and when they get another size.
 */
export class LateRoots {
  readonly #waiting = new Set<Element>();
  readonly #onRoot: (host: Element) => void;
  readonly #sizes = new ResizeObserver(() => this.check());

  constructor(onRoot: (host: Element) => void, signal: AbortSignal) {
    this.#onRoot = onRoot;
    signal.addEventListener('abort', () => {
      this.#sizes.disconnect();
      this.#waiting.clear();
    });
  }

  /** Takes an element without a shadow root; remembers it where it may get one. */
  add(element: Element): void {
    const tag = tagOf(element);
    const isCustom = tag.includes('-');
    if (!isCustom && !(PLAIN.has(tag) && childNodes(element).length === 0)) return;
    if (this.#waiting.size >= MOST || this.#waiting.has(element)) return;
    this.#waiting.add(element);
    if (isCustom) this.#sizes.observe(element);
  }

  check(): void {
    for (const element of this.#waiting) {
      const hasRoot = shadowRoot(element) !== null;
      if (isConnected(element) && !hasRoot) continue;
      this.#waiting.delete(element);
      this.#sizes.unobserve(element);
      if (hasRoot) this.#onRoot(element);
    }
  }
}
