import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { fold } from '../../knowledge/fold.ts';
import { printRecord } from '../../knowledge/print.ts';
import { fileOf } from '../../knowledge/records.ts';
import { Topic } from '../../knowledge/schema/topic.ts';
import { Id } from '../../knowledge/schema/values.ts';
import { SCHEMAS } from '../load.ts';

type Kind = 'claims' | 'facts' | 'sources';

/** Months until a new claim is due for review. */
const REVIEW_MONTHS = 6;
/** Words of a title that an id takes, and the least length of one that tells. */
const TITLE_WORDS = { most: 4, letters: 3 };

const blank = () => ({ en: '', es: '' });

/** Records with every field that must be filled, empty; the build refuses them until they are. */
const BLANKS: Record<Kind, (day: string) => Record<string, unknown>> = {
  claims: (day) => ({
    theme: '',
    proposition: blank(),
    covers: '',
    rating: '',
    ratingReason: '',
    decidedBy: [],
    asOf: '',
    periods: [],
    title: blank(),
    lead: blank(),
    byStance: {
      asserts: blank(),
      denies: blank(),
      attributed: blank(),
      'attributed-denial': blank(),
      asks: blank(),
      hedged: blank(),
    },
    mixup: blank(),
    unknown: blank(),
    since: [],
    facts: [],
    related: [],
    examples: { fires: [], silent: [] },
    reviewed: day,
    reviewBy: monthsAfter(day, REVIEW_MONTHS),
  }),
  facts: () => ({
    statement: blank(),
    claims: [],
    bearing: '',
    date: '',
    asOf: '',
    sources: [],
    confidence: '',
  }),
  sources: () => ({ title: '', publisher: '', kind: '', lang: '', url: '', seen: true }),
};

/** A wrong call; the message says what to do. */
class ScaffoldError extends Error {}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** Id of a source: site, date, first words of the title. Throws when `url` is no address. */
function sourceId({ url = '', date = '', title = '' }: Record<string, string>): string {
  const site = new URL(url).hostname.replace(/^www\d?\./, '').split('.')[0] ?? '';
  const words = (fold(title).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length >= TITLE_WORDS.letters);
  return [site, date, ...words.slice(0, TITLE_WORDS.most)].filter(Boolean).join('-');
}

/** `field=value` pairs; a value is parted by commas where the blank record has a list. */
function readFields(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
      if (field === undefined || value === undefined)
        throw new ScaffoldError(`"${pair}" is no field: write name=value.`);
      return [field, value];
    }),
  );
}

interface Scaffold {
  /** Path under data/. */
  file: string;
  /** What the schema still wants, one line a field. */
  missing: string[];
}

/**
 * Writes a new record to be filled in. `name` is its id, for a source its address too.
 * @throws one sentence with the remedy when the id is none or taken, or a field is unknown.
 */
export function scaffold(dataDir: string, kind: Kind, name: string, pairs: readonly string[]): Scaffold {
  const isAddress = kind === 'sources' && /^https?:/.test(name);
  const fields = { ...(isAddress && { url: name }), ...readFields(pairs) };
  const id = isAddress ? sourceId(fields) : name;
  const wrong = v.safeParse(Id, id).issues?.[0].message;
  if (wrong) throw new ScaffoldError(`"${id}" cannot be an id: it ${wrong}.`);
  const topic = v.parse(Topic, JSON.parse(readFileSync(join(dataDir, 'topic.json'), 'utf8')));
  const record: Record<string, unknown> = { id, ...BLANKS[kind](topic.date) };
  for (const [field, value] of Object.entries(fields)) {
    if (!(field in SCHEMAS[kind].entries)) throw new ScaffoldError(`${kind} have no field "${field}".`);
    record[field] = Array.isArray(record[field]) ? value.split(',') : value;
  }
  const file = fileOf(kind, id);
  const path = join(dataDir, file);
  if (existsSync(path)) throw new ScaffoldError(`data/${file} exists already; choose another id.`);
  const order = Object.keys(SCHEMAS[kind].entries);
  const sorted = Object.entries(record).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  writeFileSync(path, printRecord(Object.fromEntries(sorted)));
  const { issues = [] } = v.safeParse(SCHEMAS[kind] as v.GenericSchema, record);
  return { file, missing: issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) };
}

/** Runs the command and gives its exit code. */
function main([kind, name, ...pairs]: string[]): number {
  try {
    if (name === undefined)
      throw new ScaffoldError('Usage: npm run new:claim|new:fact|new:source -- ID [field=value ...]');
    const dataDir = fileURLToPath(new URL('../../../data', import.meta.url));
    const { file, missing } = scaffold(dataDir, kind as Kind, name, pairs);
    console.log([`data/${file} was written. Fill in what data/README.md tells:`, ...missing].join('\n  '));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
