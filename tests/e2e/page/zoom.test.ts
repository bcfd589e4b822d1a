import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';
import { cardText, nothingOpen, openRoot } from '../browser/page.ts';

interface Point {
  x: number;
  y: number;
}

/** Zooms the tab of a page as its reader does, through the API that the extension has. */
async function zoomTab(stage: Stage, page: Page, factor: number): Promise<void> {
  const own = await stage.openOwn('options.html');
  await own.evaluate(
    async (wanted, to) => {
      interface Tabs {
        query(about: object): Promise<{ id: number; url?: string }[]>;
        setZoom(tab: number, to: number): Promise<void>;
      }
      type Api = { tabs: Tabs };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = browser ?? chrome;
      const id = (await tabs.query({})).find(({ url }) => url === wanted)?.id ?? -1;
      await tabs.setZoom(id, to);
    },
    page.url(),
    factor,
  );
  await own.close();
  await page.bringToFront();
  const density = () => page.evaluate(() => devicePixelRatio);
  await eventually('the zoom', async () => (await density()) === factor);
}

/** A style for the article, whose first mark begins and ends within a line and runs over several. */
async function style(page: Page, css: string): Promise<void> {
  await page.$eval('main', (main, text) => main.setAttribute('style', `${text}; width: 15em`), css);
}

const ZOOMS: Record<string, (stage: Stage, page: Page) => Promise<void>> = {
  'a tab zoomed to 200%': (stage, page) => zoomTab(stage, page, 2),
  'a tab zoomed to 50%': (stage, page) => zoomTab(stage, page, 0.5),
  'a part with a zoom of its own': (_, page) => style(page, 'zoom: 1.7'),
  'a part that is scaled': (_, page) => style(page, 'transform: scale(1.3) translateX(20px)'),
};

/** Where the first mark is and, on the same lines, is not. CSS pixels of the viewport. */
function pointsOf(page: Page): Promise<{ inside: Point[]; outside: Point[] }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('basecheck-differs') ?? [];
    (range as Range).startContainer.parentElement?.scrollIntoView();
    const lines = [...(range as Range).getClientRects()].filter(({ width }) => width > 0);
    const edge = ({ left, right, top, height }: DOMRect) => {
      const y = top + height / 2;
      return { left, right, y, middle: (left + right) / 2 };
    };
    const all = lines.map(edge);
    const inside = all.flatMap(({ left, right, middle, y }) =>
      [left + 2, middle, right - 2].map((x) => ({ x, y })),
    );
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last || all.length < 2) throw new Error('The mark does not run over several lines.');
    const outside = [
      { x: first.left - 3, y: first.y },
      { x: last.right + 3, y: last.y },
    ];
    return { inside, outside };
  });
}

/** How many pixels of the mouse one of the page has: a browser may count those of its window. */
async function scaleOf(page: Page): Promise<number> {
  await page.evaluate(() =>
    addEventListener('mousemove', ({ clientX }) => {
      document.body.dataset.x = String(clientX);
    }),
  );
  const x = await eventually('the mouse', async () => {
    await page.mouse.move(300, 100);
    await page.mouse.move(300, 101);
    return page.evaluate(() => Number(document.body.dataset.x));
  });
  return 300 / x;
}

/** Clicks on every line of the first mark and right beside it. */
async function clickAround(page: Page): Promise<void> {
  const scale = await scaleOf(page);
  const click = ({ x, y }: Point) => page.mouse.click(x * scale, y * scale);
  const { inside, outside } = await pointsOf(page);
  for (const point of outside) {
    await click(point);
    expect(await openRoot(page)).toBeUndefined();
  }
  for (const point of inside) {
    await click(point);
    expect(await cardText(page)).toMatch(/says otherwise/);
    await page.keyboard.press('Escape');
    await nothingOpen(page);
  }
}

async function openStyled(stage: Stage): Promise<Page> {
  const page = await stage.open('sample-article');
  await style(page, '');
  await waitForMarks(page, 1);
  return page;
}

inBothBrowsers('a mark', (stage) => {
  test.each(Object.keys(ZOOMS))('opens where it is and nowhere else, in %s', async (kind) => {
    const page = await openStyled(stage);
    await ZOOMS[kind]?.(stage, page);
    await clickAround(page);
    await page.close();
  });
});

/** Dots of the screen to a CSS pixel. Firefox takes it from a preference alone. */
const DENSITY = 3;

inBothBrowsers(
  'a mark on a screen of high density',
  (stage) => {
    test('opens where it is and nowhere else', async () => {
      const page = await openStyled(stage);
      if (stage.family === 'chromium')
        await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: DENSITY });
      expect(await page.evaluate(() => devicePixelRatio)).toBe(DENSITY);
      await clickAround(page);
      await page.close();
    });
  },
  { preferences: { 'layout.css.devPixelsPerPx': String(DENSITY) } },
);
