import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';
import { type Mark, readAllMarks, waitForMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
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
    const file = readdirSync(`${folder}/${name}`).find((entry) => /^page\.\w+$/.test(entry));
    return { slug: name, file, why, marks };
  });

/** A mark's text as a reader sees it. */
function plain({ relation, quote }: Mark): Mark {
  const seen = quote.replace(/[\u00ad\u200b-\u200d\u2060]/g, '').normalize('NFKC');
  return { relation, quote: seen.replace(/\s+/g, ' ') };
}

/** The marks of a page once they are those that are `wanted`, else those that it has after a while. */
async function settled(page: Page, wanted: readonly Mark[]): Promise<Mark[]> {
  let marks: Mark[] = [];
  const look = async () => {
    marks = (await readAllMarks(page)).map(plain);
    return isDeepStrictEqual(marks, wanted);
  };
  await eventually('the marks', look, { timeout: 10_000 }).catch(() => undefined); // the comparison tells more
  return marks;
}

inBothBrowsers('golden pages', (stage) => {
  describe('with claims', () => {
    const claims = golden.filter(({ marks }) => marks.length > 0);
    test.each(claims)('$slug: $why', async ({ slug, file, marks }) => {
      const page = await stage.open(slug, file);
      expect(await settled(page, marks)).toEqual(marks);
      await page.close();
    });
  });

  describe('without claims', () => {
    const quiet = golden.filter(({ marks }) => marks.length === 0);
    test.each(quiet)('$slug: $why', async ({ slug, file }) => {
      const page = await stage.open(slug, file);
      // A page that was opened later and is marked by now proves that this one has been looked at.
      const later = await stage.open('sample-article');
      await waitForMarks(later, 1);
      await page.bringToFront();
      expect(await readAllMarks(page)).toEqual([]);
      await page.close();
      await later.close();
    });
  });
});
