import { around, comparePosition, isConnected, rootOf } from '../blocks/dom.ts';
import type { Block } from '../blocks/read.ts';

/** A block and what was made of it. */
export interface Entry {
  block: Block;
}

/** The first of `containers` that holds `element`, also through shadow roots. */
function containerOf<V>(element: Element, containers: ReadonlyMap<Element, V>): Element | undefined {
  for (let at: Element | null = element; at; at = around(at)) if (containers.has(at)) return at;
  return undefined;
}

/** True when the blocks say the same with the same nodes, so that what was made of one holds for the other. */
function isSame(a: Block, b: Block): boolean {
  return (
    a.element === b.element &&
    a.text === b.text &&
    a.segments.length === b.segments.length &&
    a.segments.every(
      ({ node, offset }, i) => node === b.segments[i]?.node && offset === b.segments[i]?.offset,
    )
  );
}

/** The element, then the host of the shadow root that it stands in, and so on outwards. */
function hostsOf(element: Element): Element[] {
  const hosts = [element];
  for (let at: Element | undefined = element; at; ) {
    at = (rootOf(at) as Partial<ShadowRoot>).host;
    if (at) hosts.push(at);
  }
  return hosts;
}

/** True when `other` comes after what `hosts` begins with, in shadow roots too. */
function isAfter(hosts: readonly Element[], other: Element): boolean {
  for (const at of hostsOf(other)) {
    const beside = hosts.find((host) => rootOf(host) === rootOf(at));
    if (beside) return (comparePosition(beside, at) & FOLLOWING) !== 0;
  }
  return false;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

/** Where an element's blocks belong among entries in the order of the document. */
function placeOf(element: Element, entries: readonly Entry[]): number {
  const hosts = hostsOf(element);
  const following = entries.findIndex(({ block }) => isAfter(hosts, block.element));
  return following < 0 ? entries.length : following;
}

/**
 * The entries of a page after some of its elements were read again. `read` has the entries that each of these holds
 * now; an old entry that still stands is kept in place of the new one. Entries of removed elements go.
 */
export function replaceEntries<E extends Entry>(
  old: readonly E[],
  read: ReadonlyMap<Element, readonly E[]>,
): E[] {
  const before = new Map<Element, E[]>();
  const entries: E[] = [];
  const pending = new Map(read);
  const starts: { container: Element; at: number }[] = [];
  for (const entry of old) {
    const container = containerOf(entry.block.element, read);
    if (container) {
      if (pending.delete(container)) starts.push({ container, at: entries.length });
      before.set(entry.block.element, [...(before.get(entry.block.element) ?? []), entry]);
    } else if (isConnected(entry.block.element)) entries.push(entry);
  }
  const kept = (container: Element) =>
    (read.get(container) ?? []).map(
      (entry) => before.get(entry.block.element)?.find((other) => isSame(other.block, entry.block)) ?? entry,
    );
  for (const { container, at } of starts.reverse()) entries.splice(at, 0, ...kept(container));
  for (const [container, fresh] of pending) {
    if (fresh.length > 0) entries.splice(placeOf(container, entries), 0, ...fresh);
  }
  return entries;
}
