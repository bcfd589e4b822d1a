import { expect, test } from 'vitest';
import { enterInAddressBar, typeInAddressBar } from '../browser/address-bar.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';

/** The page of the record that has opened, by its path; it is closed. */
async function openedRecord({ browser, origin }: Stage): Promise<string> {
  const start = `${origin}record.html#`;
  return eventually('the record', async () => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => ''); // it may have gone
      if (!address.startsWith(start) || !(await page.$('h1'))) continue;
      await page.close();
      return address.slice(start.length);
    }
    return undefined;
  });
}

inBothBrowsers('the keyword in the address bar', (stage) => {
  test.each([
    ['talra', /Talara/],
    ['sovreignty', /sovereignty/i],
  ])('"%s" finds in spite of its spelling', async (query, title) => {
    const rows = await typeInAddressBar(stage, query);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ description }) => description.replace(/<\/?\w+>/g, '')).join('\n')).toMatch(title);
  });

  test('a row that is chosen opens the record at its claim', async () => {
    const rows = await typeInAddressBar(stage, 'secret bases');
    const claim = rows.find(({ content }) => content.startsWith('claim/'))?.content ?? '';
    await enterInAddressBar(stage, claim);
    expect(await openedRecord(stage)).toBe(claim);
  });

  test('Enter opens the best result, and the search where there is none', async () => {
    await enterInAddressBar(stage, 'talra');
    expect(await openedRecord(stage)).toMatch(/^place\/talara/);
    await enterInAddressBar(stage, 'xyzzy <&>');
    expect(await openedRecord(stage)).toBe('search/xyzzy%20%3C%26%3E');
  });
});
