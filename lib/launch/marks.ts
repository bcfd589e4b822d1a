import type { Page } from 'puppeteer-core';

/** A painted mark, as the page's own world sees it. */
export interface Mark {
  /** The part of the highlight's name after `basecheck-`. */
  relation: string;
  /** Text under the mark, white space as in the document. */
  quote: string;
}

/** Every mark in the document of `page`, in reading order. */
export async function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: { relation: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('basecheck-')) continue;
      for (const range of highlight) {
        found.push({ relation: name.slice('basecheck-'.length), range: range as Range });
      }
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ relation, range }) => ({ relation, quote: range.toString() }));
  });
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
