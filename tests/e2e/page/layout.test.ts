import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { inBothBrowsers, type Stage } from '../browser/harness.ts';

interface Traced {
  name: string;
  args?: { beginData?: { stackTrace?: { url: string; functionName: string }[] } };
}

/** Starts to watch; what it gives ends that and names our functions that had something laid out at once. */
async function watchLayouts({ family, origin }: Stage, page: Page): Promise<() => Promise<string[]>> {
  if (family === 'firefox') return async () => []; // tells nobody; the same script runs there
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
  await page.tracing.start({ categories });
  return async () => {
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents } = JSON.parse(trace) as { traceEvents: Traced[] };
    const layouts = traceEvents.filter(({ name }) => name === 'Layout');
    expect(layouts.length).toBeGreaterThan(0);
    const stacks = layouts.flatMap(({ args }) => args?.beginData?.stackTrace ?? []);
    return stacks.filter(({ url }) => url.startsWith(origin)).map(({ functionName }) => functionName);
  };
}

inBothBrowsers('a page', (stage) => {
  test('is laid out no sooner because it is read and marked', async () => {
    const page = await stage.browser.newPage();
    const forced = await watchLayouts(stage, page);
    await page.goto(`${stage.pagesOrigin}/sample-article/page.html`);
    await waitForMarks(page, 7);
    expect(await forced()).toEqual([]);
    await page.close();
  });

  test('nor because the gate looks into frames of it that hold nothing', async () => {
    const page = await stage.open('quiet-page');
    const forced = await watchLayouts(stage, page);
    await page.evaluate(async () => {
      const frames = Array.from({ length: 5 }, () => document.createElement('iframe'));
      const loaded = frames.map((frame) => new Promise((done) => frame.addEventListener('load', done)));
      for (const frame of frames) frame.srcdoc = '<p>The rain stays on the coast, and trains run late.</p>';
      let turns = 0;
      const turn = () => {
        document.body.style.paddingTop = `${turns % 2}px`; // has to be laid out again, whoever asks and whenever
        if (turns++ < 100) setTimeout(turn);
      };
      turn();
      document.body.append(...frames);
      await Promise.all(loaded);
      for (let periods = 0; periods < 2; periods++) await new Promise((done) => requestIdleCallback(done));
    });
    expect(await forced()).toEqual([]);
    await page.close();
  });
});
