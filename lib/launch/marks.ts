import type { Frame, Page } from 'puppeteer-core';

/** A painted mark, as the page's own world sees it. */
export interface Mark {
  /** The part of the highlight's name after `basecheck-`. */
  relation: string;
  /** Text under the mark, white space as in the document. */
  quote: string;
}

/** Every mark in one document and its shadow roots, in reading order. */
export async function readMarks(page: Page | Frame): Promise<Mark[]> {
  return page.evaluate(() => {
    /** The nodes from the document down to `node`, through the hosts of shadow roots. */
    const pathTo = (node: Node | null): Node[] => {
      const path: Node[] = [];
      for (let at = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
        path.unshift(at);
      return path;
    };
    const compare = (a: Range, b: Range): number => {
      if (a.startContainer.getRootNode() === b.startContainer.getRootNode())
        return (
          a.compareBoundaryPoints(Range.START_TO_START, b) || a.compareBoundaryPoints(Range.END_TO_END, b)
        );
      const [one, other] = [pathTo(a.startContainer), pathTo(b.startContainer)];
      const fork = one.findIndex((node, i) => node !== other[i]);
      if (one[fork] instanceof ShadowRoot) return -1; // what is slotted comes after what is around it
      if (other[fork] instanceof ShadowRoot) return 1;
      const first = one[fork]?.compareDocumentPosition(other[fork] as Node) ?? 0;
      return first & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    const found: { relation: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('basecheck-')) continue;
      for (const range of highlight) {
        found.push({ relation: name.slice('basecheck-'.length), range: range as Range });
      }
    }
    found.sort((a, b) => compare(a.range, b.range) || a.relation.localeCompare(b.relation));
    return found.map(({ relation, range }) => ({ relation, quote: range.toString() }));
  });
}

/** The same of a page and its frames: those of the page first, then those of each frame in the order of the page. */
export async function readAllMarks(page: Page): Promise<Mark[]> {
  const marks: Mark[] = [];
  const read = async (frame: Frame): Promise<void> => {
    marks.push(...(await readMarks(frame)));
    for (const child of frame.childFrames()) await read(child);
  };
  await read(page.mainFrame());
  return marks;
}

/**
 * Waits until `page` holds at least `count` marks.
 * @throws puppeteer's TimeoutError after `timeout` milliseconds.
 */
export async function waitForMarks(page: Page, count: number, timeout = 10_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      let painted = 0;
      for (const [name, highlight] of CSS.highlights) {
        if (name.startsWith('basecheck-')) painted += highlight.size;
      }
      return painted >= wanted;
    },
    { timeout, polling: 100 },
    count,
  );
}
