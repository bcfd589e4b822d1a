/** Patterns of one group of words; a text has the group when it has any of them. */
type GateGroup = readonly RegExp[];
/**
 * Groups of which a claim has all. The first, which should be the rarest, has one pattern, which fits text as it stands;
 * the others are for folded text.
 */
export type Gate = readonly [readonly [RegExp], ...GateGroup[]];

/** Shortest pause between two looks at a page that changes, in milliseconds. */
const PAUSE = 1000;
/** A pause is also this many times as long as the last look took: looking uses at most 0.5% of a core. */
const REST = 200;
/** Width and height under which a frame holds no sentence that anybody reads, in CSS pixels. */
const SMALLEST = 60;
/** Text nodes of this length (UTF-16 units) are mostly code, so that it pays to ask what they are in first. */
const LONG = 2000;
/** How far from a word of the first group the others count, in UTF-16 units: about the context that a claim takes in. */
const NEAR = 400;

const CODE = /^(script|style|noscript|template|textarea|#comment)$/i;
/** Accents, and characters that break a word unseen: soft hyphen, zero-width space and (non-)joiner. */
const FOLDED = /[\u0300-\u036f\xad\u200b-\u200d]/g;
/** The same, and letters that hold an accent. Few texts have any, and folding takes longer than to ask. */
const FOLDABLE = /[\xad\xc0-\u036f\u200b-\u200d]/;
/** Custom elements, which may hold their text in a shadow root. XPath finds them without an object for every element. */
const CUSTOM = '//*[contains(local-name(),"-")]';

/** Called this way because a page may put an element before any member of its document: `<img name="createTreeWalker">`. */
const { addEventListener: listen, createTreeWalker, evaluate } = Document.prototype;

function own<K extends 'body' | 'hidden' | 'title'>(doc: Document, member: K): Document[K] {
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
 * False when none of some texts, run together, matches `rare`, which begins at the edge of a word: where a text begins
 * amid one, its capital tells.
 */
function mayMatch(rare: RegExp, text: string): boolean {
  for (const { index, 0: found } of text.matchAll(new RegExp(rare.source.slice('\\b'.length), 'gi')))
    if (found < 'a' || !/\w/.test(text.charAt(index - 1))) return true;
  return false;
}

export function fold(text: string): string {
  return FOLDABLE.test(text) ? text.normalize('NFD').replace(FOLDED, '') : text;
}

function isCode({ nodeName }: Node): boolean {
  return CODE.test(nodeName);
}

/**
 * True when `text` may hold a claim: somewhere in it a word of the first group has words of all the others near, or in
 * the title.
 */
export function nameEveryGroup([[rare], ...others]: Gate, text: string, title: string): boolean {
  return [...text.matchAll(new RegExp(rare, 'gi'))].some(({ index }) => {
    const near = `${title} ${text.slice(Math.max(0, index - NEAR), index + NEAR)}`;
    return others.every((group) => group.some((other) => other.test(near)));
  });
}

/**
 * The same of the title and of what is under some roots. Almost every page ends with its large parts, whose texts the
 * browser runs together in a third of the time of a walk. To ask what a text is in takes longer than to read it, so only
 * long ones are asked; short code between sentences does no harm.
 */
function holdClaim(gate: Gate, doc: Document, roots: readonly Node[]): boolean {
  const [[rare]] = gate;
  const title = own(doc, 'title');
  const parts = roots.flatMap((root) => [...root.childNodes].filter((part) => !isCode(part)));
  const joined = parts.map((part) => Reflect.get(Node.prototype, 'textContent', part) as string);
  if (!mayMatch(rare, [title, ...joined].join(' '))) return false;
  const texts = [title];
  for (const root of roots) {
    const walker = createTreeWalker.call(doc, root, 4 /* SHOW_TEXT */);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const { data } = text;
      if (data.length < LONG || !isCode(text.parentNode ?? text)) texts.push(data.trim());
    }
  }
  return nameEveryGroup(gate, fold(texts.join(' ')), title);
}

/** The same of a page. Only where the first group is found is anything else looked for. */
function mayHoldClaim(gate: Gate, doc: Document): boolean {
  const body = own(doc, 'body') as Element | null; // a drawing has none
  if (!body) return false;
  return holdClaim(gate, doc, [body]) || holdClaim(gate, doc, [...shadowRoots(customElements(doc))]);
}

/**
 * Calls `pass` once, as soon as the page may hold a claim. A page that may not is looked at again after it has changed,
 * when it is idle and in sight. Between two looks there is one observer at most, which ends with its first record.
 */
export function watchGate(gate: Gate, pass: () => void, doc: Document): void {
  const again = () => watchGate(gate, pass, doc);
  if (own(doc, 'hidden')) {
    listen.call(doc, 'visibilitychange', again, { once: true });
    return;
  }
  const start = performance.now();
  if (mayHoldClaim(gate, doc)) {
    // asked last, since a frame knows its size only once the pages around it are laid out
    if (self !== top && Math.min(innerWidth, innerHeight) < SMALLEST)
      addEventListener('resize', again, { once: true });
    else pass();
    return;
  }
  const pause = Math.max(PAUSE, REST * (performance.now() - start));
  const observer = new MutationObserver(() => {
    observer.disconnect();
    setTimeout(() => requestIdleCallback(again, { timeout: PAUSE }), pause);
  });
  observer.observe(doc, { childList: true, characterData: true, subtree: true });
}
