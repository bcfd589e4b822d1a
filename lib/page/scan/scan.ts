import { around, documentElement, documentOf, hasBox, isConnected, isDesigned } from '../blocks/dom.ts';
import { type Block, blocksIn } from '../blocks/read.ts';
import { computedStyle, isNotDisplayed, isUnread } from '../blocks/readable.ts';
import { readTitle } from '../meta.ts';
import { toRanges } from '../range.ts';
import { ChangeWatcher } from './changes.ts';
import { contextOf, joinContext } from './context.ts';
import { replaceEntries } from './entries.ts';
import { LateRoots } from './late.ts';
import { hashOf, Memory } from './memory.ts';
import { ShownWatcher } from './shown.ts';
import { inSlices } from './slices.ts';
import { inView, watchHidden } from './view.ts';

/** A stretch of a block; UTF-16 offsets in its text, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** What the judge makes of a block. */
export interface Judged<F extends Stretch> {
  findings: F[];
  /** Sentences on the topic that state nothing of the record. */
  unrecorded: number;
}

/** A finding and where it stands in the page. `id` stays the same while the text around it does. */
export interface Placed<F extends Stretch> {
  id: string;
  finding: F;
  /** The whole of it, or its first part where it stands in several. */
  range: Range;
  /** Further parts, where slotted text stands among text of a shadow root. */
  parts: readonly Range[];
}

export interface ScanOptions<F extends Stretch> {
  document: Document;
  /** Judges a block's text with the page's title and the text right before it. Must not depend on anything else. */
  judge(text: string, title: string, before: string): Judged<F>;
  /** Asked before each look; true when the judge judges otherwise from now on, as on another page of the same document. */
  renew(): Promise<boolean>;
  /** Told what is in the page, in reading order, whenever it has changed. */
  onChange(placed: Placed<F>[], unrecorded: number): void;
  /** Elements of our own. */
  isOwn(element: Element): boolean;
  /** Told when a document was opened anew, which takes every listener off the document and its window. */
  onOpened(): void;
  /** Ends all of it. */
  signal: AbortSignal;
}

interface Entry<F extends Stretch> {
  block: Block;
  /** What it was judged with; undefined until it was. */
  title?: string;
  context: readonly string[];
  placed: Placed<F>[];
  unrecorded: number;
}

/** Work on so few blocks is done before anybody could look elsewhere, so that it need not be put in order. */
const FEW = 8;
/** What is found first is shown first, but not more often than this. Milliseconds. */
const REPORT = 100;

/** Reads a page, judges its blocks, and keeps both up to date until the signal aborts. */
export class PageScan<F extends Stretch> {
  readonly #options: ScanOptions<F>;
  readonly #watcher: ChangeWatcher;
  readonly #onHidden: (element: Element) => void;
  readonly #late: LateRoots;
  readonly #shown: ShownWatcher;
  readonly #roots: Set<Document | ShadowRoot>;
  #memory = new Memory<Judged<F>>();
  #entries: Entry<F>[] = [];
  /** Milliseconds of the present look in which others worked. */
  #waited = 0;
  #reported: { placed: readonly Placed<F>[]; unrecorded: number } | undefined;

  constructor(options: ScanOptions<F>) {
    const { document, isOwn, onOpened, signal } = options;
    this.#options = options;
    this.#roots = new Set([document]);
    const touch = (element: Element) => this.#watcher.touch(element);
    this.#late = new LateRoots(touch, signal);
    this.#shown = new ShownWatcher(touch, signal);
    this.#watcher = new ChangeWatcher({
      document,
      isOwn,
      onOpened,
      signal,
      onDirty: (containers) => this.#update(containers),
    });
    this.#onHidden = watchHidden(touch, signal);
    this.#watcher.watch(document);
    const root = documentElement(document) as Element | null;
    if (root) touch(root);
  }

  /** Has the page looked at soon: its address is another, it is back, or more of it has loaded. */
  wake(): void {
    this.#watcher.wake();
  }

  /** Gives the milliseconds in which it waited. */
  async #update(containers: ReadonlySet<Element>): Promise<number> {
    this.#waited = 0;
    this.#late.check();
    if (await this.#wait(this.#options.renew())) {
      this.#memory = new Memory();
      for (const entry of this.#entries) delete entry.title;
    }
    const read = new Map<Element, Entry<F>[]>();
    for (const container of containers) read.set(container, await this.#read(container));
    if (this.#options.signal.aborted) return this.#waited;
    this.#entries = replaceEntries(this.#entries, read);
    await this.#judgeAll();
    return this.#waited;
  }

  async #wait<T>(promise: Promise<T>): Promise<T> {
    const start = performance.now();
    const value = await promise;
    this.#waited += performance.now() - start;
    return value;
  }

  async #read(root: Element): Promise<Entry<F>[]> {
    if (!isReadable(root, this.#onHidden)) return [];
    const { isOwn, signal } = this.#options;
    const onShadow = (shadow: ShadowRoot) => {
      this.#roots.add(shadow);
      this.#watcher.watch(shadow);
    };
    const onRootless = (element: Element) => this.#late.add(element);
    const entries: Entry<F>[] = [];
    const blocks = blocksIn(root, { isOwn, onShadow, onRootless, onHidden: this.#onHidden });
    this.#waited += await inSlices(
      blocks,
      (block) => entries.push({ block, context: [], placed: [], unrecorded: 0 }),
      signal,
    );
    return entries;
  }

  /** Judges what has not been judged with its present surroundings, what is in view first. */
  async #judgeAll(): Promise<void> {
    const title = readTitle(this.#options.document);
    const stale = this.#entries
      .map((entry, at) => ({ entry, context: contextOf(this.#entries, at) }))
      .filter(({ entry, context }) => entry.title !== title || !isEqual(entry.context, context));
    let last = performance.now();
    this.#waited += await inSlices(
      await this.#wait(visibleFirst(stale)),
      ({ entry, context }) => {
        if (!this.#isHere(entry)) return;
        this.#judge(entry, title, context);
        if (entry.placed.length === 0 || performance.now() - last < REPORT) return;
        last = performance.now();
        this.#report();
      },
      this.#options.signal,
    );
    if (this.#options.signal.aborted) return;
    this.#report();
    const marked = this.#entries.filter(({ placed }) => placed.length > 0);
    this.#shown.follow(new Set(marked.map(({ block }) => block.element)), this.#roots);
  }

  #judge(entry: Entry<F>, title: string, context: readonly string[]): void {
    const { text } = entry.block;
    const before = joinContext(context);
    const key = hashOf(`${title}\n${before}\n\n${text}`);
    const judged = this.#memory.recall(key, () => this.#options.judge(text, title, before));
    Object.assign(entry, { title, context, unrecorded: judged.unrecorded });
    entry.placed = judged.findings.flatMap((finding, i) => {
      const [range, ...parts] = toRanges(entry.block, finding.start, finding.end);
      return range ? [{ id: `${key}-${i}`, finding, range, parts }] : [];
    });
  }

  /** False when the page has taken a block away since it was read, as a router does that goes elsewhere. */
  #isHere({ block: { element } }: Entry<F>): boolean {
    return isConnected(element) && documentOf(element) === this.#options.document;
  }

  /** Tells what is found so far, without what the page has taken away or written over meanwhile: that collapses a range. */
  #report(): void {
    const isThere = ({ range }: Placed<F>) => !range.collapsed && isConnected(range.startContainer);
    const placed = distinct(this.#entries.flatMap((entry) => entry.placed.filter(isThere)));
    const unrecorded = this.#entries.reduce((sum, entry) => sum + entry.unrecorded, 0);
    const last = this.#reported;
    if (last && last.unrecorded === unrecorded && isEqual(last.placed, placed)) return;
    this.#reported = { placed, unrecorded };
    this.#options.onChange(placed, unrecorded);
  }
}

/** Gives the same text in the same surroundings, twice in a page, two ids. */
function distinct<F extends Stretch>(placed: Placed<F>[]): Placed<F>[] {
  const taken = new Set<string>();
  for (const place of placed) {
    for (let copy = 1; taken.has(place.id); copy++) place.id = `${place.id.split('_', 1)}_${copy}`;
    taken.add(place.id);
  }
  return placed;
}

function isEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

async function visibleFirst<W extends { entry: { block: Block } }>(
  work: readonly W[],
): Promise<readonly W[]> {
  if (work.length <= FEW) return work;
  const visible = await inView(work.map(({ entry }) => entry.block.element));
  const isVisible = ({ entry }: W) => visible.has(entry.block.element);
  return [...work.filter(isVisible), ...work.filter((item) => !isVisible(item))];
}

/** False when the element or one around it is not read; one that is hidden is told of. */
function isReadable(element: Element, onHidden: (element: Element) => void): boolean {
  if (isDesigned(documentOf(element))) return false;
  for (let at: Element | null = element; at; at = around(at)) if (isUnread(at)) return false;
  const isShown = hasBox(element) && !isNotDisplayed(element, computedStyle(element));
  if (!isShown) onHidden(element);
  return isShown;
}
