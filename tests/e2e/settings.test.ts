import { expect, test } from 'vitest';
import { waitForMarks } from '../../lib/launch/marks.ts';
import { eventually } from './browser/eventually.ts';
import { inBothBrowsers } from './browser/harness.ts';
import { reload } from './browser/reload.ts';

inBothBrowsers('broken settings in storage', (stage) => {
  test('count as defaults, are told of, and are kept', async () => {
    const options = await stage.openOwn('options.html');
    await options.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
      const { storage } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
      await storage.sync.set({
        'settings.relations': 'not a list',
        'settings.pause': { version: 1, value: ['neither'] },
      });
    });
    const page = await stage.open('card-and-page');
    await waitForMarks(page, 2);
    await page.close();

    await options.bringToFront();
    await reload(options);
    const notice = await eventually('a notice', () =>
      options.$eval('[role=alert], [role=status], .notice', ({ textContent }) => textContent),
    );
    expect(notice).toMatch(/settings?/i);
    const kept = await options.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the two browsers name the API differently
      const { storage } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
      return JSON.stringify(await storage.local.get(null));
    });
    expect(kept).toContain('not a list');
    expect(kept).toContain('neither');
    await options.close();
  });
});
