/**
 * Patterns of one group of words; a text has the group when it has any of them. The first group has one, which
 * fits text as it stands; the others are for folded text.
 */
export type GateGroup = readonly RegExp[];

/** Shortest pause between two looks at a page that changes, in milliseconds. */
const PAUSE = 1000;
/** A pause is also this many times as long as the last look took: looking uses at most 0.5% of a core. */
const REST = 200;
/** Width and height under which a frame holds no sentence that anybody reads, in CSS pixels. */
const SMALLEST = 60;
/** Shorter texts hold no name; most text nodes of a page are the white space between its elements. */
const SHORT = 4;
/** Text nodes of this length (UTF-16 units) are mostly code, so that it pays to ask what they are in first. */
const LONG = 2000;
/** How far from a word of the first group the others count, in UTF-16 units: about the context that a claim takes in. */
const NEAR = 400;

/** A page with more text than this has its article outside of shadow roots. UTF-16 units. */
const SPARSE = 3000;

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

/**
 * The texts of some roots that are no code, folded and joined, and how much was looked at; no text where none may match
 * `rare`. Most pages
 * end in the first walk, before anything is optimised by the browser, so it calls as little as can be.
 */
function proseWith(rare: RegExp, doc: Document, roots: readonly Node[]): [prose: string, seen: number] {
  const walkers = () => roots.map((root) => createTreeWalker.call(doc, root, 4 /* SHOW_TEXT */));
  let prose = '';
  let seen = 0;
  for (const walker of walkers()) {
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const { data } = text;
      if (data.length < SHORT || (data.length > LONG && isCode(text))) continue;
      seen += data.length;
      if (!rare.test(data) || isCode(text)) continue;
      for (const again of walkers()) {
        for (let other = again.nextNode() as Text | null; other; other = again.nextNode() as Text | null) {
          if (!isCode(other)) prose += ` ${fold(other.data)}`;
        }
      }
      return [prose, seen];
    }
  }
  return [prose, seen];
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

/**
 * The same of a page. The first group should be the rarest: only where it is found is anything else looked for. Shadow
 * roots are looked into where the page has little text outside of them.
 */
function mayHoldClaim(groups: readonly GateGroup[], doc: Document): boolean {
  const [[rare] = []] = groups;
  if (!rare) return false;
  const names = (prose: string) => prose !== '' && nameEveryGroup(groups, prose, own(doc, 'title'));
  const [prose, seen] = proseWith(rare, doc, [doc]);
  if (names(prose)) return true;
  if (seen > SPARSE) return false;
  return names(proseWith(rare, doc, [doc, ...shadowRoots(customElements(doc))])[0]);
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
