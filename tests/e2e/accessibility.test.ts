import axe from 'axe-core';
import { expect, test } from 'vitest';
import { inBothBrowsers } from './browser/harness.ts';

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

inBothBrowsers('pages of the extension', (stage) => {
  test.each(['popup.html', 'options.html'])('%s has nothing that axe objects to', async (path) => {
    const page = await stage.openOwn(path);
    await page.waitForSelector('button');
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: own } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[] }> };
      };
      return (await own.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});
