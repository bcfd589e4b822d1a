import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTokenizerOnly } from '../../../lib/build/lean.ts';
import { dataPlugin } from '../../../lib/build/plugin.ts';
import { ensureBuilt } from '../../../lib/launch/build.ts';
import { bundle } from '../browsers/rivals.ts';
import { median } from '../report/figures.ts';
import type { Section } from '../report/types.ts';
import { readArticle } from '../texts.ts';

/** Ours as the annotator uses it, block by block; the words and weights of the language come as text. */
const OURS = `
  import detection from 'virtual:basecheck/detection';
  import { createDetector } from './lib/detect/index.ts';
  const { article: { lang, title, paragraphs }, language } = globalThis.input;
  const detector = createDetector(detection, { [lang]: JSON.parse(language) });
  const lead = paragraphs.join(' ').slice(0, 1500);
  globalThis.output = paragraphs.map((text, at) => {
    const before = paragraphs.slice(Math.max(0, at - 3), at).join('\\n');
    return detector.detect({ text, title, before, lead, lang }).findings.length;
  });`;

const NAIVE = `
  import nlp from 'compromise';
  const doc = nlp(globalThis.input.article.paragraphs.join('\\n\\n'));
  globalThis.output = doc.match('(base|bases|troops|military|navy)').length
    + doc.match('#Place').length + doc.sentences().length;`;

/** Evaluates a script in a process of its own; milliseconds of processor time, reading the script included. */
const RUN = `
  const { readFileSync } = require('node:fs');
  const { runInThisContext } = require('node:vm');
  const [script, input] = process.argv.slice(2);
  globalThis.input = JSON.parse(readFileSync(input, 'utf8'));
  const before = process.threadCpuUsage();
  runInThisContext(readFileSync(script, 'utf8'));
  const { user, system } = process.threadCpuUsage(before);
  console.log((user + system) / 1000);`;

/** Our path and naive compromise over the same article, each evaluated anew. */
export async function measureNode(scratch: string, runs: number): Promise<Section> {
  const section: Section = {
    title: 'A relevant article of 1,000 words, in Node',
    how: `Processor time of a new process's main thread from reading the script to the last finding: medians of ${runs} runs.`,
    head: ['article', 'ours, ms', 'naive, ms', 'times as fast'],
    rows: [],
    budgets: [],
  };
  const write = (name: string, text: string) => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
  };
  const run = write('run.cjs', RUN);
  const scripts = {
    ours: write('ours.js', await bundle('ours', OURS, [dataPlugin(), withTokenizerOnly()])),
    naive: write('naive.js', await bundle('naive', NAIVE)),
  };
  const measure = (script: string, input: string) =>
    Number(execFileSync(process.execPath, [run, script, input], { encoding: 'utf8' }));
  for (const lang of ['en', 'es'] as const) {
    const language = readFileSync(join(ensureBuilt('chromium'), `data/language.${lang}.json`), 'utf8');
    const input = write(`input.${lang}.json`, JSON.stringify({ article: readArticle(lang), language }));
    const times = { ours: [] as number[], naive: [] as number[] };
    for (let at = 0; at < runs; at++)
      for (const who of ['ours', 'naive'] as const) times[who].push(measure(scripts[who], input));
    const [ours, naive] = [median(times.ours), median(times.naive)];
    section.rows.push([lang, ours, naive, naive / ours]);
    section.budgets.push({
      what: `${lang}, evaluation included`,
      value: ours / naive,
      limit: 1 / 5,
      unit: 'of naive',
    });
  }
  return section;
}
