import type { JSHandle, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { shadowRootOf } from './shadow.ts';

/** The one element that a card hangs in. */
const HOST = 'basecheck-root';

/** A point inside the `at`-th painted mark of the page, in CSS pixels of the viewport. */
export async function pointIn(page: Page, at: number): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    const ranges: Range[] = [];
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('basecheck-')) for (const range of highlight) ranges.push(range as Range);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = ranges[wanted];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, at);
  if (!point) throw new Error(`The page has no mark number ${at}.`);
  return point;
}

/** The closed root that holds the open card or the focused mark; undefined when nothing is on show. */
export function openRoot(page: Page): Promise<JSHandle<ShadowRoot> | undefined> {
  return shadowRootOf(page, HOST);
}

/** Waits for the card and its record; gives the card's text. */
export function cardText(page: Page): Promise<string> {
  return eventually('the card with its record', async () => {
    const root = await openRoot(page);
    const text = await root?.evaluate((node) => {
      const card = node.querySelector<HTMLElement>('[role=dialog]');
      return card?.querySelector('footer .version') ? card.textContent : '';
    });
    return text || undefined;
  });
}

/** Waits until nothing of the extension is in the page. */
export async function nothingOpen(page: Page): Promise<void> {
  await page.waitForFunction((host) => !document.querySelector(host), { polling: 50 }, HOST);
}

/** What has the focus: the page's element by tag and id, or the one in our closed root by tag and class. */
export async function focused(page: Page): Promise<string> {
  const outer = await page.evaluate(
    () =>
      `${document.activeElement?.localName}${document.activeElement?.id ? `#${document.activeElement.id}` : ''}`,
  );
  if (outer !== HOST) return outer;
  const root = await openRoot(page);
  const inner = await root?.evaluate((node) => {
    const { activeElement } = node;
    return `${activeElement?.localName}.${activeElement?.classList[0] ?? ''}`;
  });
  return `${HOST} ${inner}`;
}
