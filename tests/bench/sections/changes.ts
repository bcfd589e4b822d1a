import type { Browser } from 'puppeteer-core';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { pageTime } from '../browsers/cpu.ts';
import { look } from '../browsers/look.ts';
import { profileScripts } from '../browsers/profile.ts';
import type { Section } from '../report/types.ts';
import { readArticle, toHtml } from '../texts.ts';

/** A second has this many batches of this many changes. */
const BATCHES = 100;
const BATCH = 10;
/** Before constant changes are measured; milliseconds. */
const WARM_UP = 2000;

/**
 * A page on which a thousand things change a second: nine in ten are counters, the tenth a new line of a chat, of which
 * the last hundred stay. It starts when `start()` is called.
 */
export function busyPage(isRelevant: boolean): string {
  const article = readArticle('en');
  const lines = JSON.stringify(article.paragraphs.map((text) => text.split('. ')[0])).replaceAll(
    '<',
    '\\u003c',
  );
  const script = `<ul id="feed"></ul><p>${'<span class="tick">0</span> '.repeat(50)}</p><script>
    const lines = ${isRelevant ? lines : '["The rain stays on the coast", "Trains were late again this morning"]'};
    const feed = document.getElementById('feed'), ticks = document.getElementsByClassName('tick');
    let n = 0;
    function change() {
      n++;
      if (n % ${BATCH}) { ticks[n % ticks.length].firstChild.data = String(n); return; }
      const line = document.createElement('li');
      line.textContent = n + ': ' + lines[(n / ${BATCH}) % lines.length] + '.';
      feed.append(line);
      if (feed.children.length > 100) feed.firstChild.remove();
    }
    let began;
    function start() {
      began = performance.now();
      setInterval(() => {
        const due = Math.min(50 * ${BATCH}, Math.floor((performance.now() - began) * ${(BATCHES * BATCH) / 1000}) - n);
        for (let i = 0; i < due; i++) change();
      }, ${1000 / BATCHES});
    }
  </script>`;
  if (isRelevant) return toHtml(article, script);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Weather</title><body><h1>Weather</h1>${script}`;
}

export interface Pair {
  family: Family;
  name: string;
  bare: Browser;
  ours: Browser;
}

interface Load {
  /** Of all threads of the page's process. */
  process: number;
  /** Of scripts of extensions on the main thread; Chromium only. */
  script: number;
}

/** Shares of a core, in per cent, that a page of constant changes takes. */
async function loadOf(browser: Browser, family: Family, address: string, seconds: number): Promise<Load> {
  let used = 0;
  let script = 0;
  await look(browser, address, {
    act: async (page) => {
      await page.evaluate(
        (time) =>
          new Promise<void>((done) => {
            (window as unknown as { start(): void }).start();
            setTimeout(done, time);
          }),
        WARM_UP,
      );
      const stop = family === 'chromium' ? await profileScripts(page, 'chrome-extension:') : async () => 0;
      const before = await pageTime(browser, family);
      await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), seconds * 1000);
      used = (await pageTime(browser, family)) - before;
      script = await stop();
    },
  });
  return { process: used / seconds / 10, script: script / seconds / 10 };
}

/** Constant changes in each browser. */
export async function measureChanges(
  pairs: readonly Pair[],
  origin: string,
  seconds: number,
): Promise<Section> {
  const section: Section = {
    title: '1,000 changes a second',
    how: `Per cent of one core over ${seconds} s, all threads of the page's process, layout and painting too.`,
    head: ['browser', 'page', 'page alone', 'with ours', 'more', 'our script'],
    rows: [],
    budgets: [],
  };
  for (const { family, name, bare, ours } of pairs) {
    for (const page of ['busy-quiet', 'busy-relevant']) {
      const address = `${origin}/${page}.html`;
      const alone = await loadOf(bare, family, address, seconds);
      const load = await loadOf(ours, family, address, seconds);
      const script = family === 'chromium' ? load.script : '';
      section.rows.push([name, page, alone.process, load.process, load.process - alone.process, script]);
      if (family === 'firefox') continue;
      section.budgets.push({
        what: `${name}, ${page}, script`,
        value: load.script,
        limit: 5,
        unit: '% of a core',
      });
    }
  }
  return section;
}
