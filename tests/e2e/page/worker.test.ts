import { test } from 'vitest';
import { readMarks } from '../../../lib/launch/marks.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';

/**
 * Stops the extension's worker at each call, as Chromium does when it has been idle; it starts anew for the next message.
 * Firefox runs the background as a page, which nothing stops. Closing the worker as a debugger's target would now and
 * then leave the next one waiting for a debugger for ever.
 */
async function workerStopper({ family, openOwn }: Stage): Promise<() => Promise<void>> {
  if (family === 'firefox') return async () => undefined;
  const page = await openOwn('welcome.html');
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return () => session.send('ServiceWorker.stopAllWorkers');
}

inBothBrowsers('a page', (stage) => {
  test('is marked even when the worker ends amid its messages', async () => {
    const stopWorker = await workerStopper(stage);
    for (let time = 0; time < 8; time++) {
      const opening = stage.open('card-and-page');
      for (let stops = 0; stops < time; stops++) await stopWorker();
      const page = await opening;
      await stopWorker();
      await eventually('its marks', async () => (await readMarks(page)).length === 2, { timeout: 30_000 });
      await page.close();
    }
  }, 240_000);
});
