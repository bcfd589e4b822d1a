import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ROOT } from '../../../lib/launch/build.ts';
import { type Launched, launch } from '../../../lib/launch/launch.ts';
import { eventually } from '../browser/eventually.ts';

const folder = mkdtempSync(join(tmpdir(), 'basecheck-workbench-'));
let launched: Launched;

beforeAll(async () => {
  const code = "import('wxt').then(({ build }) => build(JSON.parse(process.argv[1])))";
  const options = { root: ROOT, browser: 'chrome', mode: 'development', outDir: folder };
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', code, JSON.stringify(options)], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  launched = await launch({
    family: 'chromium',
    executable: inject('executables').chromium,
    extension: join(folder, 'chrome-mv3-dev'),
  });
});
afterAll(async () => {
  await launched?.browser.close();
  rmSync(folder, { recursive: true });
});

test('the workbench of the development build shows the steps of a text and copies a test row', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${launched.origin}workbench.html`);
  await (await page.waitForSelector('textarea'))?.type('There are no U.S. military bases in Peru.');
  const text = await eventually('the steps', () => page.$eval('article', ({ textContent }) => textContent));
  expect(text).toMatch(/Rules that fired.*permanent-us-bases-there-is.*Cues.*denies/s);
  expect(text).toMatch(/permanent-us-bases · denies · agrees/);

  await page.evaluate(() => {
    const writeText = async (copied: string) => {
      document.title = copied;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } }); // the system's own is not ours to change
  });
  await page.click('article button');
  const row = await eventually('the row', async () => (await page.title()).startsWith('{') && page.title());
  expect(JSON.parse(row)).toMatchObject({ labels: [{ claim: 'permanent-us-bases', stance: 'denies' }] });
  await page.close();
});
