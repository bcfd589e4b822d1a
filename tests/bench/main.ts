/**
 * `npm run bench [-- [--quick] [--save] [DIR]]`: what looking at pages costs, in one run, side by side: our extension, a
 * bare walk over the text, mark.js with five keywords, and naive compromise, on every HTML file under DIR (tests/pages
 * when none is given), on an article about the topic, under constant changes, and as text and record grow. Prints
 * tables and what they must not exceed, writes .output/bench.json and .output/bench.svg; with --save chart and
 * figures are kept in tests/bench. --quick looks at two pages and leaves out what takes long.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ROOT } from '../../lib/launch/build.ts';
import { serveFolder } from '../../lib/launch/serve.ts';
import { openChromiums } from './browsers/chromium.ts';
import { openFirefoxes } from './browsers/firefox.ts';
import { drawChart } from './report/chart.ts';
import { formatReport } from './report/table.ts';
import type { Report } from './report/types.ts';
import { measureArticle } from './sections/article.ts';
import { busyPage, measureChanges } from './sections/changes.ts';
import { measureFirefoxArticle, measureFirefoxPages } from './sections/firefox.ts';
import { measureGrowth } from './sections/growth.ts';
import { measureNavigations, routedPage } from './sections/navigations.ts';
import { measureNode } from './sections/node.ts';
import { measurePageGrowth } from './sections/page-growth.ts';
import { measurePages, pagesUnder } from './sections/pages.ts';
import { lengthen, readArticle, toHtml } from './texts.ts';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? join(ROOT, 'tests/pages'));
const KEPT = join(ROOT, 'tests/bench');
const SIZES = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 5_000_000];
const RUNS = isQuick ? 1 : 5;
/** Of constant changes. */
const SECONDS = isQuick ? 2 : 20;
/** Client-side navigations after which is weighed what they leave. */
const NAVIGATIONS = isQuick ? [20] : [20, 100, 1000];

/** Writes the pages that are made for the benchmark; gives their folder. */
function writePages(scratch: string): string {
  const made = join(scratch, 'pages');
  mkdirSync(made);
  const write = (name: string, html: string) => writeFileSync(join(made, `${name}.html`), html);
  for (const lang of ['en', 'es'] as const) write(`article.${lang}`, toHtml(readArticle(lang)));
  write('busy-quiet', busyPage(false));
  write('busy-relevant', busyPage(true));
  write('routed', routedPage());
  write('start', '<!doctype html><title>Start</title>');
  for (const size of SIZES) write(`long-${size}`, toHtml(lengthen(readArticle('en'), size)));
  return made;
}

async function measure(scratch: string): Promise<Report> {
  const pages = isQuick ? ['sample-article/page.html', 'quiet-page/page.html'] : pagesUnder(folder);
  const served = await serveFolder(isQuick ? join(ROOT, 'tests/pages') : folder);
  const made = await serveFolder(writePages(scratch));
  const languages = isQuick ? ['en'] : ['en', 'es'];
  const articles = Object.fromEntries(languages.map((lang) => [lang, `${made.origin}/article.${lang}.html`]));
  const chromiums = await openChromiums(scratch);
  const firefoxes = isQuick ? undefined : await openFirefoxes();
  try {
    const all = await measurePages(chromiums, served.origin, pages);
    const article = await measureArticle(chromiums, articles, RUNS);
    const { bare, ours } = chromiums;
    const pairs = [
      { family: 'chromium' as const, name: 'Chromium', bare, ours },
      ...(firefoxes
        ? [
            {
              family: 'firefox' as const,
              name: 'Firefox',
              bare: firefoxes.bare.browser,
              ours: firefoxes.ours.browser,
            },
          ]
        : []),
    ];
    const sections = [
      all.section,
      article.section,
      await measureNode(scratch, RUNS),
      await measureChanges(pairs, made.origin, SECONDS),
      await measureNavigations(pairs, made.origin, NAVIGATIONS),
      measureGrowth(SIZES, RUNS),
      await measurePageGrowth(ours, made.origin, SIZES, RUNS),
    ];
    if (firefoxes) {
      sections.push(await measureFirefoxPages(firefoxes, served.origin, pages));
      sections.push(await measureFirefoxArticle(firefoxes, articles, RUNS));
    }
    const on = [await ours.version(), `Node ${process.versions.node}`];
    if (firefoxes) on.push(await firefoxes.ours.browser.version());
    return { on, sections, bars: [...all.bars, ...article.bars] };
  } finally {
    await Promise.all([chromiums.close(), firefoxes?.close(), served.close(), made.close()]);
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'basecheck-bench-'));
try {
  const report = await measure(scratch);
  const json = join(ROOT, '.output/bench.json');
  const svg = join(ROOT, '.output/bench.svg');
  writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(svg, drawChart(report.bars));
  if (args.includes('--save')) {
    copyFileSync(svg, join(KEPT, 'chart.svg'));
    copyFileSync(json, join(KEPT, 'figures.json'));
  }
  console.log(formatReport(report));
  console.log(`\nWritten to ${relative(process.cwd(), json)} and ${relative(process.cwd(), svg)}`);
} finally {
  rmSync(scratch, { recursive: true });
}
