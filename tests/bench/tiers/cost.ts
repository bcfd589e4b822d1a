import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTokenizerOnly } from '../../../lib/build/lean.ts';
import type { LanguageData } from '../../../lib/detect/data.ts';
import { splitSentences } from '../../../lib/detect/text/sentences.ts';
import { bundle } from '../browsers/rivals.ts';
import { median } from '../report/figures.ts';
import { readArticle } from '../texts.ts';
import type { Input } from './reader.ts';
import type { Tier } from './types.ts';

/** What a tier costs, each process new: medians. */
export interface Cost {
  /** Of the minified module. */
  bytes: number;
  /** Milliseconds of processor time to evaluate the module. */
  load: number;
  /** Bytes on the heap more than before it was loaded. */
  heap: number;
  /** Milliseconds of processor time to read 1,000 words: our words and concepts, and what the tier adds. */
  read: number;
}

const READER = `
  import { readerOf } from './tests/bench/tiers/reader.ts';
  globalThis.read = readerOf(globalThis.input);`;

const RUN = `
  const { readFileSync } = require('node:fs');
  const { runInThisContext } = require('node:vm');
  const [tier, reader, input] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
  const spent = (work) => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  const held = () => {
    gc();
    return process.memoryUsage().heapUsed;
  };
  globalThis.input = JSON.parse(input);
  runInThisContext(reader);
  const before = held();
  const load = spent(() => runInThisContext(tier));
  const heap = held() - before;
  console.log(JSON.stringify({ load, heap, read: spent(() => globalThis.read(globalThis.nlp)) }));`;

/** Measures tiers of one language over its article, taking turns. */
export async function costsOf(
  tiers: readonly Tier[],
  { lang, lexicon }: LanguageData,
  runs: number,
): Promise<Cost[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'basecheck-tiers-'));
  const write = (name: string, text: string) => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
  };
  try {
    const text = readArticle(lang).paragraphs.join('\n');
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    const run = write('run.cjs', RUN);
    const reader = write('reader.js', await bundle('reader', READER, [withTokenizerOnly()]));
    const files: string[][] = [];
    const bytes: number[] = [];
    for (const [at, { module, adds }] of tiers.entries()) {
      const source = `import nlp from '${module}'; globalThis.nlp = nlp; nlp.tokenize('a');`;
      const code = await bundle('tier', source, adds === '' ? [withTokenizerOnly()] : []);
      bytes.push(Buffer.byteLength(code));
      const input: Input = { lang, lexicon, sentences, adds };
      files.push([write(`tier-${at}.js`, code), reader, write(`input-${at}.json`, JSON.stringify(input))]);
    }
    const rounds = Array.from({ length: runs }, () =>
      files.map((args) => {
        const said = execFileSync(process.execPath, ['--expose-gc', run, ...args], { encoding: 'utf8' });
        return JSON.parse(said) as Omit<Cost, 'bytes'>;
      }),
    );
    const middle = (at: number, figure: 'load' | 'heap' | 'read') =>
      median(rounds.map((round) => round[at]?.[figure] ?? Number.NaN));
    return bytes.map((size, at) => ({
      bytes: size,
      load: middle(at, 'load'),
      heap: middle(at, 'heap'),
      read: middle(at, 'read'),
    }));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
