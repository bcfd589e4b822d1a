/**
 * Words of one group, as alternatives of a regular expression: in any case and with or without accents (`loose`), and
 * as written (`exact`). Each is the beginning of a word.
 */
export interface GateGroup {
  loose: string;
  exact?: string;
}

/** Shortest pause between two looks at a page that changes, in milliseconds. */
const PAUSE = 1000;
/** A pause is also this many times as long as the last look took: looking uses at most 0.5% of a core. */
const REST = 200;
/** Width and height under which a frame holds no sentence that anybody reads, in CSS pixels. */
const SMALLEST = 60;
/** Text nodes of this length (UTF-16 units) are often code, so that it pays to ask what they are in first. */
const LONG = 500;

/** How far from a word of the first group the others count, in UTF-16 units: the sentences that a claim's context takes in. */
const NEAR = 400;

const UNREAD = /^(?:script|style|noscript|template|textarea)$/i;
/** Accents, and characters that break a word unseen: soft hyphen, zero-width space and (non-)joiner. */
const UNSEEN = /[\u0300-\u036f\xad\u200b-\u200d]/g;
/** Custom elements, which may hold their text in a shadow root. XPath finds them without an object for every element. */
const CUSTOM = '//*[contains(name(),"-")]';

/** Called this way because a page may put an element before any member of its document: `<img name="createTreeWalker">`. */
const { addEventListener: listen, createTreeWalker, evaluate } = Document.prototype;

function* shadowRoots(hosts: Iterable<Element>): Generator<ShadowRoot> {
  for (const { shadowRoot } of hosts) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot.querySelectorAll('*'));
  }
}

function* customElements(doc: Document): Generator<Element> {
  const found = evaluate.call(doc, CUSTOM, doc, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let at = 0; at < found.snapshotLength; at++) yield found.snapshotItem(at) as Element;
}

/** Texts of a root that a reader may see, and short ones that are code, until `stop` says true; then true. */
function someText(doc: Document, root: Node, stop: (text: Text) => boolean): boolean {
  const walker = createTreeWalker.call(doc, root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if ((node.length < LONG || !isUnread(node)) && stop(node)) return true;
  }
  return false;
}

function isUnread({ parentNode }: Text): boolean {
  return UNREAD.test(parentNode?.nodeName ?? '');
}

const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'í', n: 'ñ', o: 'ó', u: 'úü' };

/**
 * True when `doc` may hold a claim: somewhere in it a word of the first group has words of all the others near, or in
 * the title. The first group should be the rarest: only where it is found is anything else looked for.
 */
export function mayHoldClaim([first, ...rest]: readonly GateGroup[], doc: Document): boolean {
  if (!first) return false;
  const accented = first.loose.replace(/[aeinou]/g, (letter) => `[${letter}${ACCENTED[letter]}]`);
  const rare = startOf(accented, 'i');
  const roots = [doc, ...shadowRoots(customElements(doc))];
  if (!roots.some((root) => someText(doc, root, (text) => rare.test(text.data) && !isUnread(text)))) return false;
  const title: string = Reflect.get(Document.prototype, 'title', doc);
  let page = '';
  for (const root of roots) {
    someText(doc, root, (text) => {
      if (!isUnread(text)) page += ` ${text.data}`;
      return false;
    });
  }
  page = page.normalize('NFD').replace(UNSEEN, '');
  const patterns = rest.map(({ loose, exact }) => [startOf(loose, 'i'), ...(exact ? [startOf(exact, '')] : [])]);
  for (const { index } of page.matchAll(startOf(first.loose, 'gi'))) {
    const around = `${title} ${page.slice(Math.max(0, index - NEAR), index + NEAR)}`;
    if (patterns.every((group) => group.some((pattern) => pattern.test(around)))) return true;
  }
  return false;
}

function startOf(words: string, flags: string): RegExp {
  return new RegExp(`\\b(?:${words})`, flags);
}

/**
 * Calls `pass` once, as soon as the page may hold a claim. A page that may not is looked at again after it has changed,
 * when it is idle and in sight. Between two looks there is one observer at most, which ends with its first record.
 */
export function watchGate(groups: readonly GateGroup[], pass: () => void, doc: Document): void {
  const look = () => {
    if (Reflect.get(Document.prototype, 'hidden', doc)) {
      listen.call(doc, 'visibilitychange', look, { once: true });
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
      setTimeout(() => requestIdleCallback(look, { timeout: PAUSE }), pause);
    });
    observer.observe(doc, { childList: true, characterData: true, subtree: true });
  };
  if (self !== top && Math.min(innerWidth, innerHeight) < SMALLEST) {
    addEventListener('resize', () => watchGate(groups, pass, doc), { once: true });
  } else look();
}
