import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';
import { type Mark, readMarks, waitForMarks } from '../../lib/launch/marks.ts';
import { inBothBrowsers } from './browser/harness.ts';

interface Expected {
  why: string;
  marks: Mark[];
}

const folder = `${ROOT}/tests/pages`;
const golden = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const { why, marks } = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as Expected;
    return { slug: name, why, marks };
  });

/** A mark's text as a reader sees it. */
function plain({ relation, quote }: Mark): Mark {
  return { relation, quote: quote.replace(/\u00ad/g, '').replace(/\s+/g, ' ') };
}

inBothBrowsers('golden pages', (stage) => {
  describe('with claims', () => {
    test.each(golden.filter(({ marks }) => marks.length > 0))('$slug: $why', async ({ slug, marks }) => {
      const page = await stage.open(slug);
      await waitForMarks(page, marks.length).catch(() => undefined); // the comparison tells what is missing
      expect((await readMarks(page)).map(plain)).toEqual(marks);
      await page.close();
    });
  });

  describe('without claims', () => {
    test.each(golden.filter(({ marks }) => marks.length === 0))('$slug: $why', async ({ slug }) => {
      const page = await stage.open(slug);
      // A page that was opened later and is marked by now proves that this one has been looked at.
      const later = await stage.open('sample-article');
      await waitForMarks(later, 1);
      await page.bringToFront();
      expect(await readMarks(page)).toEqual([]);
      await page.close();
      await later.close();
    });
  });
});
