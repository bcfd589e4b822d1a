/** `npm run icons`: renders public/icon.svg to the sizes that browsers and stores ask for, in Chromium. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { obtainBrowser } from './browsers.ts';
import { ROOT } from './build.ts';
import { launch } from './launch.ts';

/** Edge lengths in CSS pixels; `wxt` puts every `icon/SIZE.png` into the manifest. */
const SIZES = [16, 32, 48, 96, 128];

const drawing = readFileSync(join(ROOT, 'public/icon.svg'), 'utf8');
mkdirSync(join(ROOT, 'public/icon'), { recursive: true });
const { browser } = await launch({ family: 'chromium', executable: await obtainBrowser('chromium') });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const path = join(ROOT, 'public/icon', `${size}.png`) as `${string}.png`;
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
