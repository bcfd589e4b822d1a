import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers } from './browser/harness.ts';
import { cardText, pointIn } from './browser/page.ts';

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** Spoils the first fact of a file of the record. */
function spoilFact(path: string): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as { facts: { confidence: string }[] };
  if (json.facts[0]) json.facts[0].confidence = 'certain';
  writeFileSync(path, JSON.stringify(json));
}

/** A copy of the extension in which the record holds a fact that no schema lets through, and so does every card. */
function spoil(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'spoilt-'));
  copies.push(copy);
  cpSync(build, copy, { recursive: true });
  spoilFact(join(copy, 'data/record.json'));
  for (const claim of ['permanent-us-bases', 'us-troops-present', 'us-navy-lab'])
    spoilFact(join(copy, `data/cards/${claim}.json`));
  return copy;
}

inBothBrowsers(
  'a record with a bad entry',
  (stage) => {
    test('is looked up without it, and the popup says so', async () => {
      const popup = await stage.openOwn('popup.html');
      await popup.waitForSelector('#tab-lookup');
      await popup.click('#tab-lookup');
      await popup.waitForSelector('input[role=combobox]');
      await popup.type('input[role=combobox]', 'talara');
      await eventually('the notice', async () =>
        (await popup.$eval('body', (body) => body.textContent))?.includes(
          '1 entry of the record could not be read',
        ),
      );
      await eventually('a hit', async () => (await popup.$$('.hits [role=option]')).length > 0);
    });

    test('is shown without it, and the record page says so', async () => {
      const page = await stage.openOwn('record.html#claims');
      await page.waitForSelector('.claim-row');
      expect(await page.$eval('main', (main) => main.textContent)).toContain('1 entry of the record');
      await page.close();
    });

    test('marks pages and opens cards all the same', async () => {
      const page = await stage.open('card-and-page');
      await waitForMarks(page, 2);
      const { x, y } = await pointIn(page, 0);
      await page.mouse.click(x, y);
      expect(await cardText(page)).toMatch(/As of/);
      await page.close();
    });
  },
  { alter: spoil },
);
