import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Labelled, readRows } from '../train/corpus.ts';
import { addSentence, formatTally, newTally, type Tally } from '../train/tally.ts';
import { openDetector } from './detector.ts';

const USAGE =
  'score: npm run score -- GOLD.jsonl [GOLD.jsonl ...] [--errors=N]; the form of a row is in tests/corpus/README.md.';

/** `npm run score -- GOLD`: judges labelled sentences and prints precision / recall, claims' F1, stances, and the errors. */
function main(args: string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const shown = Number(args.find((arg) => arg.startsWith('--errors='))?.slice('--errors='.length) ?? 20);
  const missing = files.find((file) => !existsSync(file));
  if (files.length === 0 || missing || Number.isNaN(shown)) {
    console.error(missing ? `score: ${missing} does not exist. ${USAGE}` : USAGE);
    return 2;
  }
  const tallies = new Map<string, Tally>();
  const errors = files.flatMap((file) => scoreFile(file, tallies));
  for (const [name, tally] of tallies) console.log(formatTally(name, tally));
  console.log(
    `\n${errors.length} sentences with an error${errors.length > shown ? `, the first ${shown}` : ''}:`,
  );
  for (const error of errors.slice(0, shown)) console.log(error);
  return 0;
}

function scoreFile(file: string, tallies: Map<string, Tally>): string[] {
  const detector = openDetector();
  return readRows(file, basename(file)).flatMap((row) => {
    const errors = addSentence(row, detector.detect(requestOf(row)).findings, [
      tallyOf(tallies, basename(file)),
      tallyOf(tallies, `all ${row.lang}`),
    ]);
    return errors.length > 0 ? [`${row.id}  ${row.text}\n    ${errors.join('\n    ')}`] : [];
  });
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

function requestOf({ text, title, before, lang }: Labelled): {
  text: string;
  title: string;
  before: string;
  lang: Labelled['lang'];
} {
  return { text, title, before, lang };
}

process.exitCode = main(process.argv.slice(2));
