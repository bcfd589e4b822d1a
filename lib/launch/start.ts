/**
 * `npm start`: builds, opens a browser with the extension on the sample article and prints what was marked there.
 * With a display the browser is visible and stays until it is closed; without one a screenshot is written.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser, NoBrowserError, obtainBrowser } from './browsers.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { launch } from './launch.ts';
import { type Mark, readMarks, waitForMarks } from './marks.ts';
import { serveFolder } from './serve.ts';
import type { Family } from './surroundings.ts';

const SAMPLE = 'tests/pages/sample-article/page.html';
/** What is marked there when all is well. */
const EXPECTED = 'tests/pages/sample-article/expected.json';

const WORDING: Record<string, string> = {
  differs: 'The record says otherwise',
  agrees: 'The record agrees',
  context: 'Needs context',
  opinion: 'A matter of opinion',
};

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** An installed Chromium before an installed Firefox; with neither, whichever can be installed. */
async function pickBrowser(): Promise<{ family: Family; executable: string }> {
  for (const family of ['chromium', 'firefox'] as const) {
    const executable = findBrowser(family);
    if (executable) return { family, executable };
  }
  return { family: 'chromium', executable: await obtainBrowser('chromium') };
}

async function start(): Promise<void> {
  const headless = !hasDisplay();
  const { family, executable } = await pickBrowser();
  const extension = ensureBuilt(family);
  const served = await serveFolder(ROOT);
  const { browser } = await launch({ family, executable, extension, headless });
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(`${served.origin}/${SAMPLE}`);
    const { marks: expected } = JSON.parse(readFileSync(join(ROOT, EXPECTED), 'utf8')) as { marks: Mark[] };
    await waitForMarks(page, expected.length).catch(() => undefined); // what is missing shows in the list
    const marks = await readMarks(page);
    console.log(`${marks.length} claims marked in ${SAMPLE}:`);
    for (const { relation, quote } of marks) {
      console.log(`  ${(WORDING[relation] ?? relation).padEnd(26)} ${quote.replace(/\s+/g, ' ')}`);
    }
    if (headless) {
      const picture = join(ROOT, '.output', 'start.png');
      mkdirSync(join(ROOT, '.output'), { recursive: true });
      await page.screenshot({ path: picture as `${string}.png` });
      console.log(
        `No display here, so the browser ran unseen. Screenshot: ${relative(process.cwd(), picture)}`,
      );
    } else {
      console.log('Click a mark to open its card. Close the browser to end.');
      await new Promise((resolve) => browser.once('disconnected', resolve));
    }
  } finally {
    if (browser.connected) await browser.close();
    await served.close();
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof NoBrowserError ? error.message : error);
  process.exitCode = 1;
});
