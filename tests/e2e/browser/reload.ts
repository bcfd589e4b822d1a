import type { Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** Loads a page of the extension again, from inside, and waits until the old document is gone and the new one whole. */
export async function reload(own: Page): Promise<void> {
  await own.evaluate(() => {
    document.documentElement.setAttribute('data-old', '');
    location.reload();
  });
  await eventually('the new document', () =>
    own.evaluate(
      () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-old'),
    ),
  );
}
