import { ELEMENT, parentElement } from './blocks/dom.ts';
import { computedStyle, isBlock } from './blocks/readable.ts';

/** Changes are gathered this long before they are looked at. Milliseconds. */
const GATHER = 120;
/** Attributes that show or hide what is in an element. */
const SHOWING = ['hidden', 'open', 'aria-hidden'];

/** What the watcher is told to look at again. */
export type OnDirty = (containers: Set<Element>) => void;

/**
 * Watches documents and shadow roots for changed text. Gathers changes into the blocks' elements that hold them and
 * hands these over at most every `GATHER` milliseconds, and never while the page is hidden.
 */
export class ChangeWatcher {
  private readonly observer: MutationObserver;
  private readonly onDirty: OnDirty;
  private readonly document: Document;
  private readonly isOwn: (element: Element) => boolean;
  private dirty = new Set<Element>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: Document,
    onDirty: OnDirty,
    isOwn: (element: Element) => boolean,
    signal: AbortSignal,
  ) {
    this.document = document;
    this.onDirty = onDirty;
    this.isOwn = isOwn;
    this.observer = new MutationObserver((records) => this.gather(records));
    document.addEventListener('visibilitychange', () => this.schedule(), { signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  /** Also watches this root; a root that is watched already stays so. */
  watch(root: Document | ShadowRoot): void {
    this.observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: SHOWING,
    });
  }

  /** Looks at an element again as if it had changed. */
  touch(element: Element): void {
    this.dirty.add(element);
    this.schedule();
  }

  private gather(records: MutationRecord[]): void {
    for (const { target, type, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (
        type === 'childList' &&
        nodes.every((node) => node.nodeType === ELEMENT && this.isOwn(node as Element))
      )
        continue;
      const element = target.nodeType === ELEMENT ? (target as Element) : hostOf(target);
      if (element && !this.isOwn(element)) this.dirty.add(element);
    }
    this.schedule();
  }

  private schedule(): void {
    if (this.dirty.size === 0 || this.timer !== undefined || this.document.visibilityState === 'hidden')
      return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const dirty = this.dirty;
      this.dirty = new Set();
      this.onDirty(outermost(dirty));
    }, GATHER);
  }
}

/** The element around a text node or the host of a shadow root. */
function hostOf(node: Node): Element | null {
  return parentElement(node) ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
}

/** The elements whose lines hold the changes, without those that are inside another. */
function outermost(elements: Set<Element>): Set<Element> {
  const lines = new Set<Element>();
  for (const element of elements) if (element.isConnected) lines.add(lineOf(element));
  for (const line of lines) {
    for (let at = parentElement(line); at; at = parentElement(at)) {
      if (!lines.has(at)) continue;
      lines.delete(line);
      break;
    }
  }
  return lines;
}

/** The nearest element that makes lines of its own; the whole of a mixed line is read again. */
function lineOf(element: Element): Element {
  let at = element;
  while (!isBlock(at, computedStyle(at))) {
    const parent = parentElement(at);
    if (!parent) return at;
    at = parent;
  }
  return at;
}
