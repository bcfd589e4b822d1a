import type { Browser, Page } from 'puppeteer-core';
import type { Family } from '../../../lib/launch/surroundings.ts';
import { pageTime } from '../browsers/cpu.ts';
import { heapOf, look } from '../browsers/look.ts';
import { profileScripts } from '../browsers/profile.ts';
import type { Section } from '../report/types.ts';
import { escapeHtml, readArticle, toHtml } from '../texts.ts';

/** A second has this many batches of this many changes. */
const BATCHES = 100;
const BATCH = 10;
/** Navigations before the heap is weighed for the first time, so that what is kept on purpose is there. */
const WARM = 200;
/** Before constant changes are measured; milliseconds. */
const WARM_UP = 2000;
/** Pages that are navigated between, again and again. */
const PAGES = 40;
/** Milliseconds between two navigations. */
const PACE = 40;

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

/** A page with a router: \`go(n)\` shows the n-th of its articles under an address of its own. */
export function routedPage(): string {
  const { title, paragraphs } = readArticle('en');
  const texts = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  const script = `<div id="app"></div><script>
    const texts = ${JSON.stringify(texts).replaceAll('<', '\\u003c')};
    function go(n) {
      history.pushState({}, '', '?page=' + (n % ${PAGES}));
      document.title = ${JSON.stringify(title)} + ' ' + (n % ${PAGES});
      const at = (n % ${PAGES}) % texts.length;
      document.getElementById('app').innerHTML = '<h1>Page ' + (n % ${PAGES}) + '</h1>' + texts.slice(at, at + 4).join('');
    }
    go(0);
  </script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body>${script}`;
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

function navigate(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    async (first, last, pace) => {
      for (let n = first; n < last; n++) {
        (window as unknown as { go(n: number): void }).go(n);
        await new Promise((done) => setTimeout(done, pace));
      }
    },
    from,
    to,
    PACE,
  );
}

/** kB of heap after the navigation number WARM and after `count` more. */
async function heapsOf(browser: Browser, address: string, count: number): Promise<[number, number]> {
  const heaps: [number, number] = [0, 0];
  await look(browser, address, {
    act: async (page) => {
      await navigate(page, 1, WARM);
      heaps[0] = (await heapOf(page)) / 1000;
      await navigate(page, WARM, WARM + count);
      heaps[1] = (await heapOf(page)) / 1000;
    },
  });
  return heaps;
}

/** Constant changes in each browser, and client-side navigations in Chromium, whose heap can be weighed. */
export async function measureChanges(
  pairs: readonly Pair[],
  origin: string,
  { seconds, navigations }: { seconds: number; navigations: number },
): Promise<Section> {
  const section: Section = {
    title: '1,000 changes a second, and client-side navigations',
    how: `Per cent of one core over ${seconds} s, all threads of the page's process, layout and painting too; kB of heap after ${WARM} navigations and after ${navigations} more.`,
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
    if (family === 'firefox') continue;
    const address = `${origin}/routed.html`;
    const alone = await heapsOf(bare, address, navigations);
    const heaps = await heapsOf(ours, address, navigations);
    const growth = ([before, after]: [number, number]) => after - before;
    const row = (what: string, one: number, other: number) =>
      section.rows.push([name, what, one, other, other - one, '']);
    row(`heap before ${navigations} navigations`, alone[0], heaps[0]);
    row('heap after them', alone[1], heaps[1]);
    row('growth', growth(alone), growth(heaps));
    section.budgets.push({
      what: `${name}, ${navigations} navigations`,
      value: growth(heaps) - growth(alone),
      limit: 200,
      unit: 'kB of heap',
    });
  }
  return section;
}
