import { once } from 'node:events';
import { type CheckArgs, readArgs, UsageError } from './args.ts';
import { openDetector } from './detector.ts';
import { type Item, readItems } from './items.ts';
import { judge } from './judge.ts';
import { formatItem } from './output.ts';

/** Exit codes: 0 all judged, 1 some line was bad, 2 unreadable file or wrong call. */
type Exit = 0 | 1 | 2;

/** Judges every item of every file, one line out an item, in order. */
async function run({ files, lang, format }: CheckArgs): Promise<Exit> {
  const detector = openDetector();
  let exit: Exit = 0;
  for (const file of files) {
    try {
      for await (const item of readItems(file)) {
        if (item.kind === 'bad') exit = report(item, exit);
        else await write(formatItem(item.id, judge(item, lang, detector), format));
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      console.error(
        `check: ${file} cannot be read (${error.message}). Name an existing .html, .txt or .jsonl file, or - for standard input.`,
      );
      exit = 2;
    }
  }
  return exit;
}

function report(item: Extract<Item, { kind: 'bad' }>, exit: Exit): Exit {
  console.error(`check: ${item.where}: ${item.why}`);
  return exit === 2 ? 2 : 1;
}

/** Waits while the reader of our output is slow, so that nothing piles up here. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(readArgs(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`check: ${error.message}`);
  process.exitCode = 2;
}
