import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';

/** So many that they are judged in many slices, and shown in several steps. */
const CLAIMS = 1000;

interface Watched {
  /** Every text that was under a mark after the page had gone elsewhere; of nodes that are no longer in the page, too. */
  painted: Set<string>;
}

/** What a page does with a story while it is being looked at. */
const LEAVES: Record<string, () => void> = {
  'another route of the same document': () => {
    history.pushState({}, '', '?elsewhere');
    document.title = 'Elsewhere';
    document.body.innerHTML = '<p>There are no U.S. military bases in Peru.</p>';
  },
  'the document opened anew': () => {
    document.open();
    document.write('<title>Elsewhere</title><p>There are no U.S. military bases in Peru.</p>');
    document.close();
  },
  'other texts in the same nodes': () => {
    const [first, ...others] = document.querySelectorAll('p');
    if (first) (first.firstChild as Text).data = 'There are no U.S. military bases in Peru.';
    for (const { firstChild } of others)
      (firstChild as Text).data =
        'The weather stays fine along the whole coast, and trains run on time again.';
  },
};

/** Shows a long story, does `leave` once a part of it is marked, and notes what is painted from then on. */
function leaveAmid(page: Page, leave: () => void): Promise<void> {
  return page.evaluate(
    async (count, act) => {
      const ranges = () =>
        [...CSS.highlights].flatMap(([name, marks]) =>
          name.startsWith('basecheck-') ? ([...marks] as Range[]) : [],
        );
      const line = (_: unknown, n: number) => `<p>The United States has ${n + 2} military bases in Peru.</p>`;
      document.body.innerHTML = Array.from({ length: count }, line).join('');
      const isPart = () => ranges().length > 2 && ranges().length < count;
      for (let tries = 0; !isPart() && tries < 2000; tries++)
        await new Promise((done) => setTimeout(done, 5));
      const painted = new Set<string>();
      Object.assign(window, { painted });
      new Function(`(${act})()`)();
      setInterval(() => {
        for (const range of ranges()) if (!range.collapsed) painted.add(range.toString());
      }, 5);
    },
    CLAIMS,
    String(leave),
  );
}

inBothBrowsers('a page that is being looked at', (stage) => {
  test.each(Object.keys(LEAVES))('shows nothing of what it was, after %s', async (way) => {
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    await leaveAmid(page, LEAVES[way] as () => void);
    const only = await eventually('the mark of what it is now', async () => {
      const marks = await readMarks(page);
      return marks.length === 1 && marks;
    });
    expect(only).toMatchObject([
      { relation: 'agrees', quote: expect.stringMatching(/no U\.S\. military bases/) },
    ]);
    const painted = await page.evaluate(() => [...(window as unknown as Watched).painted]);
    expect(painted).toEqual([only[0]?.quote]);
    await page.close();
  });
});
