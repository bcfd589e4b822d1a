import { parentElement } from './blocks/dom.ts';
import { type Block, readBlocks } from './blocks/read.ts';
import { computedStyle, isUnread } from './blocks/readable.ts';
import { ChangeWatcher } from './changes.ts';
import { readFacts } from './meta.ts';
import { toRange } from './range.ts';
import { inSlices } from './slices.ts';

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
  range: Range;
}

export interface ScanOptions<F extends Stretch> {
  document: Document;
  /** Judges a block's text with the page's title and the text right before it. Must not depend on anything else. */
  judge(text: string, title: string, before: string): Judged<F>;
  /** Told what is in the page, in reading order, whenever it has changed. */
  onChange(placed: Placed<F>[], unrecorded: number): void;
  /** Elements of our own. */
  isOwn(element: Element): boolean;
  /** Ends all of it. */
  signal: AbortSignal;
}

interface Entry<F extends Stretch> {
  block: Block;
  /** What it was judged with; empty until it was. */
  key: string;
  placed: Placed<F>[];
  unrecorded: number;
}

/** Blocks before a block that may resolve what it refers to, and how much of each. */
const BLOCKS_BEFORE = 3;
const TAIL = 500;
/** Judgements kept; a text that was seen before costs nothing. */
const KEPT = 4000;

/** Reads a page, judges its blocks, and keeps both up to date until the signal aborts. */
export class PageScan<F extends Stretch> {
  private readonly options: ScanOptions<F>;
  private readonly watcher: ChangeWatcher;
  private readonly known = new Map<string, Judged<F>>();
  private entries: Entry<F>[] = [];
  private run = 0;

  constructor(options: ScanOptions<F>) {
    this.options = options;
    const { document, isOwn, signal } = options;
    this.watcher = new ChangeWatcher(document, (dirty) => this.readAgain(dirty), isOwn, signal);
    this.watcher.watch(document);
    this.entries = this.read(document);
    void this.judgeAll();
  }

  private read(root: Document | Element): Entry<F>[] {
    const { isOwn } = this.options;
    const blocks = readBlocks(root, { isOwn, onShadow: (shadow) => this.watcher.watch(shadow) });
    return blocks.map((block) => ({ block, key: '', placed: [], unrecorded: 0 }));
  }

  /** Replaces the entries of changed elements by what they hold now. */
  private readAgain(containers: Set<Element>): void {
    let entries = this.entries.filter(({ block }) => block.element.isConnected);
    for (const container of containers) {
      const inside = ({ block }: Entry<F>) => holds(container, block.element);
      const first = entries.findIndex(inside);
      const rest = entries.filter((entry) => !inside(entry));
      const at =
        first >= 0
          ? first
          : placeOf(
              container,
              rest.map((entry) => entry.block.element),
            );
      const fresh = isReadable(container) ? this.read(container) : [];
      rest.splice(at, 0, ...fresh);
      entries = rest;
    }
    this.entries = entries;
    void this.judgeAll();
  }

  /** Judges what has not been judged with its present surroundings; a later run takes over from an earlier one. */
  private async judgeAll(): Promise<void> {
    const run = ++this.run;
    const { title } = readFacts(this.options.document);
    const entries = this.entries;
    const work = entries.map((entry, i) => ({ entry, before: beforeOf(entries, i) }));
    const stale = work.filter(({ entry, before }) => entry.key !== keyOf(entry.block.text, title, before));
    let last = performance.now();
    await inSlices(
      stale,
      ({ entry, before }) => {
        if (run !== this.run) return;
        this.judge(entry, title, before);
        // What is found first is shown first, without repainting for each block.
        if (entry.placed.length > 0 && performance.now() - last > 100) {
          last = performance.now();
          this.report();
        }
      },
      this.options.signal,
    );
    if (run === this.run && !this.options.signal.aborted) this.report();
  }

  private judge(entry: Entry<F>, title: string, before: string): void {
    const { block } = entry;
    const key = keyOf(block.text, title, before);
    const judged = this.known.get(key) ?? this.options.judge(block.text, title, before);
    this.known.set(key, judged);
    if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value as string);
    entry.key = key;
    entry.unrecorded = judged.unrecorded;
    entry.placed = judged.findings.flatMap((finding, i) => {
      const range = toRange(block, finding.start, finding.end);
      return range ? [{ id: `${hashOf(key)}-${i}`, finding, range }] : [];
    });
  }

  private report(): void {
    const seen = new Map<string, number>();
    const placed = this.entries.flatMap((entry) => entry.placed);
    for (const place of placed) {
      const count = seen.get(place.id) ?? 0;
      seen.set(place.id, count + 1);
      if (count > 0) place.id = `${place.id}-${count}`;
    }
    const unrecorded = this.entries.reduce((sum, entry) => sum + entry.unrecorded, 0);
    this.options.onChange(placed, unrecorded);
  }
}

function keyOf(text: string, title: string, before: string): string {
  return `${title}\n${before}\n\n${text}`;
}

function beforeOf(entries: readonly Entry<Stretch>[], at: number): string {
  return entries
    .slice(Math.max(0, at - BLOCKS_BEFORE), at)
    .map(({ block }) => block.text.slice(-TAIL))
    .join('\n');
}

/** FNV-1a over UTF-16 units, as letters and digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** True when `inner` is `outer` or in it, also through shadow roots. */
function holds(outer: Element, inner: Element): boolean {
  for (let at: Node | null = inner; at; at = at instanceof ShadowRoot ? at.host : at.getRootNode()) {
    if (outer.contains(at)) return true;
    if (at.getRootNode() === at.ownerDocument || at.nodeType === Node.DOCUMENT_NODE) return false;
  }
  return false;
}

/** Where an element's blocks belong among others that are in the order of the document. */
function placeOf(element: Element, others: readonly Element[]): number {
  const after = others.findIndex(
    (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return after < 0 ? others.length : after;
}

/** False when the element or one around it is hidden or not read. */
function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElement(at))
    if (isUnread(at, computedStyle(at))) return false;
  return true;
}
