import { parseArgs } from 'node:util';
import type { Language } from '../knowledge/schema/values.ts';

/** What the command line asks for. */
export interface CheckArgs {
  lang: Language | 'auto';
  format: 'jsonl' | 'table';
  /** Paths; `-` is standard input. */
  files: string[];
}

/** A wrong call; the message says what is right. */
export class UsageError extends Error {}

const USAGE = 'Usage: npm run --silent check -- [--lang en|es|auto] [--format jsonl|table] [FILE ...|-]';

/** Reads the arguments of `check`. Throws UsageError. */
export function readArgs(argv: string[]): CheckArgs {
  let parsed: { values: { lang: string; format: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'auto' }, format: { type: 'string', default: 'jsonl' } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${USAGE}`);
  }
  const { lang, format } = parsed.values;
  if (lang !== 'en' && lang !== 'es' && lang !== 'auto')
    throw new UsageError(`--lang must be en, es or auto, not "${lang}". ${USAGE}`);
  if (format !== 'jsonl' && format !== 'table')
    throw new UsageError(`--format must be jsonl or table, not "${format}". ${USAGE}`);
  return { lang, format, files: parsed.positionals.length > 0 ? parsed.positionals : ['-'] };
}
