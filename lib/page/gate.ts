/** Patterns of one group of words, for folded text; a text has the group when it has any of them. */
export type GateGroup = readonly RegExp[];

/** Shortest pause between two looks at a page that changes, in milliseconds. */
const PAUSE = 1000;
/** A pause is also this many times as long as the last look took: looking uses at most 0.5% of a core. */
const REST = 200;
/** Width and height under which a frame holds no sentence that anybody reads, in CSS pixels. */
const SMALLEST = 60;
/** Text nodes of this length (UTF-16 units) are often code, so that it pays to ask what they are in first. */
const LONG = 500;
/** How far from a word of the first group the others count, in UTF-16 units: about the context that a claim takes in. */
const NEAR = 400;

const CODE = /^(script|style|noscript|template|textarea)$/i;
/** Accents, and characters that break a word unseen: soft hyphen, zero-width space and (non-)joiner. */
const FOLDED = /[\u0300-\u036f\xad\u200b-\u200d]/g;
/** The same, and letters that hold an accent. Few texts have any, and folding takes longer than to ask. */
const FOLDABLE = /[\xad\xc0-\u036f\u200b-\u200d]/;
/** Custom elements, which may hold their text in a shadow root. XPath finds them without an object for every element. */
const CUSTOM = '//*[contains(name(),"-")]';

/** Called this way because a page may put an element before any member of its document: `<img name="createTreeWalker">`. */
const { addEventListener: listen, createTreeWalker, evaluate } = Document.prototype;

function own<K extends 'hidden' | 'title'>(doc: Document, member: K): Document[K] {
  return Reflect.get(Document.prototype, member, doc);
}

function* shadowRoots(hosts: Iterable<Element>): Generator<ShadowRoot> {
  for (const { shadowRoot } of hosts) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot.querySelectorAll('*'));
  }
}

function* customElements(doc: Document): Generator<Element> {
  const found = evaluate.call(doc, CUSTOM, doc, null, 5 /* ORDERED_NODE_ITERATOR_TYPE */, null);
  for (let host = found.iterateNext(); host; host = found.iterateNext()) yield host as Element;
}

/** Shows `stop` the texts, but for long ones that are code, in order, until it says true; then true. */
function someText(doc: Document, roots: readonly Node[], stop: (text: Text) => boolean | undefined): boolean {
  return roots.some((root) => {
    const walker = createTreeWalker.call(doc, root, 4 /* SHOW_TEXT */);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      if ((text.length < LONG || !isCode(text)) && stop(text)) return true;
    }
    return false;
  });
}

export function fold(text: string): string {
  return FOLDABLE.test(text) ? text.normalize('NFD').replace(FOLDED, '') : text;
}

function isCode({ parentNode }: Text): boolean {
  return CODE.test(parentNode?.nodeName ?? '');
}

/**
 * True when `text` may hold a claim: somewhere in it a word of the first group has words of all the others near, or in
 * the title.
 */
export function nameEveryGroup(
  [first = [], ...others]: readonly GateGroup[],
  text: string,
  title: string,
): boolean {
  const page = text.replace(/\s+/g, ' ');
  return first.some((pattern) =>
    [...page.matchAll(new RegExp(pattern, 'gi'))].some(({ index }) => {
      const near = `${title} ${page.slice(Math.max(0, index - NEAR), index + NEAR)}`;
      return others.every((group) => group.some((other) => other.test(near)));
    }),
  );
}

/** The same of a page. The first group should be the rarest: only where it is found is anything else looked for. */
function mayHoldClaim(groups: readonly GateGroup[], doc: Document): boolean {
  const roots = [doc, ...shadowRoots(customElements(doc))];
  const isRare = (text: Text) => groups[0]?.some((rare) => rare.test(fold(text.data))) && !isCode(text);
  if (!someText(doc, roots, isRare)) return false;
  let page = '';
  someText(doc, roots, (text) => {
    if (!isCode(text)) page += ` ${fold(text.data)}`;
    return false;
  });
  return nameEveryGroup(groups, page, own(doc, 'title'));
}

/**
 * Calls `pass` once, as soon as the page may hold a claim. A page that may not is looked at again after it has changed,
 * when it is idle and in sight. Between two looks there is one observer at most, which ends with its first record.
 */
export function watchGate(groups: readonly GateGroup[], pass: () => void, doc: Document): void {
  const again = () => watchGate(groups, pass, doc);
  if (self !== top && Math.min(innerWidth, innerHeight) < SMALLEST) {
    addEventListener('resize', again, { once: true });
    return;
  }
  if (own(doc, 'hidden')) {
    listen.call(doc, 'visibilitychange', again, { once: true });
    return;
  }
  const start = performance.now();
  if (mayHoldClaim(groups, doc)) {
    pass();
    return;
  }
  const pause = Math.max(PAUSE, REST * (performance.now() - start));
  const observer = new MutationObserver(() => {
    observer.disconnect();
    setTimeout(() => requestIdleCallback(again, { timeout: PAUSE }), pause);
  });
  observer.observe(doc, { childList: true, characterData: true, subtree: true });
}
