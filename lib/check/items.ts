import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { Language } from '../knowledge/schema/values.ts';

/** One thing to judge: a row of JSONL, or a whole text or page. */
export type Item =
  | {
      kind: 'text';
      id: string;
      text: string;
      title?: string;
      before?: string;
      lang?: Language;
      date?: string;
      url?: string;
    }
  | { kind: 'html'; id: string; html: string }
  | { kind: 'bad'; where: string; why: string };

const Row = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string(),
  lang: v.optional(Language),
  title: v.optional(v.string()),
  before: v.optional(v.string()),
  date: v.optional(v.string()),
  url: v.optional(v.string()),
});

type Format = 'jsonl' | 'html' | 'text';

function formatOf(file: string): Format | undefined {
  if (/\.jsonl$/i.test(file)) return 'jsonl';
  if (/\.x?html?$/i.test(file)) return 'html';
  return /\.txt$/i.test(file) ? 'text' : undefined;
}

/** The items of a file or, for `-`, of standard input, as they are read: a JSONL stream is never held whole. */
export async function* readItems(file: string, stdin: Readable = process.stdin): AsyncGenerator<Item> {
  const stream = file === '-' ? stdin : createReadStream(file);
  stream.setEncoding('utf8');
  const id = file === '-' ? 'stdin' : file;
  const { first, rest } = await peek(stream);
  const format = (file === '-' ? undefined : formatOf(file)) ?? sniff(first);
  if (format === 'jsonl') yield* readRows(rest, id);
  else yield whole(format, id, await join(rest));
}

function sniff(first: string): Format {
  const start = first.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{')) return 'jsonl';
  return start.startsWith('<') ? 'html' : 'text';
}

function whole(format: 'html' | 'text', id: string, content: string): Item {
  const text = content.replace(/^\uFEFF/, '');
  return format === 'html' ? { kind: 'html', id, html: text } : { kind: 'text', id, text };
}

/** The first chunk that is not blank, and a stream that still begins at the start. */
async function peek(stream: AsyncIterable<string>): Promise<{ first: string; rest: AsyncIterable<string> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const seen: string[] = [];
  while (!seen.some((chunk) => chunk.trim() !== '')) {
    const next = await chunks.next();
    if (next.done) break;
    seen.push(next.value);
  }
  async function* all(): AsyncGenerator<string> {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { first: seen.join(''), rest: all() };
}

async function join(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

async function* readRows(chunks: AsyncIterable<string>, id: string): AsyncGenerator<Item> {
  const { Readable } = await import('node:stream');
  let number = 0;
  for await (const line of createInterface({
    input: Readable.from(chunks),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    yield readRow(line.replace(/^\uFEFF/, ''), `${id}:${number}`);
  }
}

function readRow(line: string, where: string): Item {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { kind: 'bad', where, why: `not JSON (${(error as Error).message}). Write one object a line.` };
  }
  const row = v.safeParse(Row, json);
  if (row.success) return { kind: 'text', ...(row.output as Omit<Extract<Item, { kind: 'text' }>, 'kind'>) };
  const issue = row.issues[0];
  const field = v.getDotPath(issue);
  return {
    kind: 'bad',
    where,
    why: `${field ? `field "${field}": ` : ''}${issue.message}. The form is {"id","text","lang"?,"title"?,"before"?,"date"?,"url"?}.`,
  };
}
