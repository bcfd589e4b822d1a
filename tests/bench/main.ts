/**
 * `npm run bench [-- [--quick] [DIR]]`: what looking at pages costs, in one run of one Chromium: our gate, a bare walk
 * over the text, and compromise on the whole text, side by side on every HTML file under DIR (tests/pages when
 * none is given; two of them with --quick). Prints a table and writes .output/bench.json.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { obtainBrowser } from '../../lib/launch/browsers.ts';
import { ensureBuilt, ROOT } from '../../lib/launch/build.ts';
import { launch } from '../../lib/launch/launch.ts';
import { serveFolder } from '../../lib/launch/serve.ts';
import { look } from './measure.ts';
import { formatReport, type Report, type Row, type Runner, sumsOf } from './report.ts';
import { buildRivals } from './rivals.ts';

/** Every other host is unknown, so that a saved page is all there is. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

function pagesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.x?html?$/.test(name))
    .sort();
}

function sizesOf(extension: string, rivals: { name: string; bytes: number }[]): Record<string, number> {
  const own = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return Object.fromEntries([
    ...own.map((name) => [name, statSync(join(extension, name)).size]),
    ...rivals.map(({ name, bytes }) => [`rival: ${name}`, bytes]),
  ]);
}

async function measure(folder: string, pages: string[], scratch: string): Promise<Report> {
  const extension = ensureBuilt('chromium');
  const rivals = await buildRivals(scratch);
  const executable = await obtainBrowser('chromium');
  const served = await serveFolder(folder);
  const common = { family: 'chromium' as const, executable, args: [LOOPBACK_ONLY] };
  const bare = await launch(common);
  const full = await launch({ ...common, extension });
  const scripts: Record<string, Runner> = {
    [`${full.origin}content-scripts/gate.js`]: 'gate',
    [`${full.origin}content-scripts/annotator.js`]: 'annotator',
  };
  for (const { name, folder: path } of rivals)
    scripts[`chrome-extension://${await full.browser.installExtension(path)}/`] = name;
  const rows: Row[] = [];
  try {
    for (const page of pages) {
      const address = `${served.origin}/${page.split('\\').join('/')}`;
      const without = await look(bare.browser, address);
      const seen = await look(full.browser, address, Object.keys(scripts));
      const costs = Object.fromEntries([...seen.costs].map(([script, cost]) => [scripts[script], cost]));
      rows.push({
        page,
        costs: costs as Row['costs'],
        marks: seen.marks.length,
        changed: seen.html !== without.html,
        newErrors: seen.errors.filter((error) => !without.errors.includes(error)),
      });
    }
    return {
      browser: await full.browser.version(),
      rows,
      sums: sumsOf(rows),
      sizes: sizesOf(extension, rivals),
    };
  } finally {
    await Promise.all([bare.browser.close(), full.browser.close(), served.close()]);
  }
}

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? join(ROOT, 'tests/pages'));
const pages = quick ? ['sample-article/page.html', 'quiet-page/page.html'] : pagesUnder(folder);
const scratch = mkdtempSync(join(tmpdir(), 'basecheck-bench-'));
try {
  const report = await measure(folder, pages, scratch);
  const json = join(ROOT, '.output/bench.json');
  writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(formatReport(report));
  console.log(`Written to ${relative(process.cwd(), json)}`);
} finally {
  rmSync(scratch, { recursive: true });
}
