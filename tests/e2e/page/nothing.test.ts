import { expect, test } from 'vitest';
import { pressCommand } from '../browser/commands.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { setSettings } from '../browser/own.ts';
import { nothingOpen, openRoot } from '../browser/page.ts';

inBothBrowsers('the keys that walk the marks, on a page without any', (stage) => {
  test.each([
    ['en', 'next-claim', 'No claim is marked on this page.'],
    ['es', 'previous-claim', 'En esta página no hay ninguna afirmación marcada.'],
    ['en', 'open-claim', 'No claim is marked on this page.'],
  ])('say so politely, and leave nothing behind: %s, %s', async (language, command, words) => {
    const own = await stage.openOwn('options.html');
    await setSettings(own, { language });
    await own.close();
    const page = await stage.open('quiet-page');
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await pressCommand(stage, page, command);
    const said = await eventually('the note', async () => {
      const root = await openRoot(page);
      return root?.evaluate((node) => {
        const [note] = node.children;
        return note?.textContent && [note.getAttribute('role'), note.getAttribute('lang'), note.textContent];
      });
    });
    expect(said).toEqual(['status', language, words]);
    await nothingOpen(page);
    expect(await html()).toBe(before);
    await page.close();
  });
});
