import { expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';

inBothBrowsers('a tab in the background', (stage) => {
  test('is left alone, and read once it is in front again', async () => {
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    const other = await stage.open('quiet-page'); // in front of the first
    await eventually('a hidden page', () => page.evaluate(() => document.hidden));
    await page.evaluate(() => {
      const later = document.createElement('p');
      later.append('The United States has six military bases in Peru.');
      document.body.append(later);
    });
    // a page that was changed later and is marked by now proves that there was time enough
    const witness = await stage.open('card-and-page');
    await waitForMarks(witness, 2);
    expect(await readMarks(page)).toHaveLength(2);
    await witness.close();
    await other.close();
    await page.bringToFront();
    await waitForMarks(page, 3);
    await page.close();
  });
});
