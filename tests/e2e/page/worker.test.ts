import { test } from 'vitest';
import { readMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';

/** Ends the extension's worker, as Chromium does when it has been idle; it starts anew for the next message. */
async function endWorker({ browser }: Stage): Promise<void> {
  const target = browser.targets().find((other) => other.type() === 'service_worker');
  const worker = await target?.worker().catch(() => null);
  await worker?.close().catch(() => undefined); // it may have ended by itself meanwhile
}

inBothBrowsers('a page', (stage) => {
  test('is marked even when the worker ends amid its messages', async () => {
    for (let time = 0; time < 8; time++) {
      const opening = stage.open('card-and-page');
      for (let ends = 0; ends < time; ends++) await endWorker(stage);
      const page = await opening;
      await endWorker(stage);
      await eventually('its marks', async () => (await readMarks(page)).length === 2);
      await page.close();
    }
  });
});
