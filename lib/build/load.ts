import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { lintRecords } from '../knowledge/lint/all.ts';
import { printRecord } from '../knowledge/print.ts';
import { fileOf, type Kind, type Problem, type Records } from '../knowledge/records.ts';
import { type Release, Releases } from '../knowledge/schema/changes.ts';
import { Claim, Fact, Place, Source } from '../knowledge/schema/record.ts';
import { Topic } from '../knowledge/schema/topic.ts';

export const SCHEMAS = { claims: Claim, facts: Fact, sources: Source, places: Place } as const;

export interface Loaded {
  /** The records that fit their schemas; absent when the topic itself does not. */
  records: Records | undefined;
  /** Everything that is wrong, in the order of files. Empty when the records can be published. */
  problems: Problem[];
}

interface Folder<T> {
  records: T[];
  problems: Problem[];
  /** Ids whose files exist but cannot be read. */
  broken: string[];
}

/**
 * Reads and checks topic.json and the four folders of records. Collects all problems and never throws for
 * what a record holds.
 */
export function loadRecords(dataDir: string): Loaded {
  const problems: Problem[] = [];
  const topic = readTopic(dataDir, problems);
  const changes = readChanges(dataDir, problems);
  const claims = readFolder(dataDir, 'claims', Claim);
  const facts = readFolder(dataDir, 'facts', Fact);
  const sources = readFolder(dataDir, 'sources', Source);
  const places = readFolder(dataDir, 'places', Place);
  const folders = [claims, facts, sources, places];
  problems.push(...folders.flatMap((folder) => folder.problems));
  if (!topic) return { records: undefined, problems };
  const records: Records = {
    topic,
    changes,
    claims: claims.records,
    facts: facts.records,
    sources: sources.records,
    places: places.records,
  };
  const broken = new Set(folders.flatMap((folder) => folder.broken));
  problems.push(...lintRecords(records).filter(({ about }) => about === undefined || !broken.has(about)));
  return { records, problems };
}

/**
 * As loadRecords, but throws one error that lists every problem. Those of the file `except` are passed over, for
 * whoever is about to write it.
 */
export function mustLoadRecords(dataDir: string, { except }: { except?: string } = {}): Records {
  const { records, problems: all } = loadRecords(dataDir);
  const problems = all.filter(({ file }) => file !== except);
  if (records && problems.length === 0) return records;
  const lines = problems.map(({ file, id, message }) => `  ${file} (${id}): ${message}`);
  throw new Error(`The records under ${dataDir} cannot be published:\n${lines.join('\n')}`);
}

function readTopic(dataDir: string, problems: Problem[]): Topic | undefined {
  const found = readRecord(join(dataDir, 'topic.json'), 'topic.json', 'topic', Topic);
  problems.push(...found.problems);
  return found.record;
}

function readChanges(dataDir: string, problems: Problem[]): Release[] {
  const found = readRecord(join(dataDir, 'changes.json'), 'changes.json', 'changes', Releases);
  problems.push(...found.problems);
  return found.record ?? [];
}

function readFolder<K extends Kind>(
  dataDir: string,
  kind: K,
  schema: (typeof SCHEMAS)[K],
): Folder<v.InferOutput<(typeof SCHEMAS)[K]>> {
  const folder: Folder<v.InferOutput<(typeof SCHEMAS)[K]>> = { records: [], problems: [], broken: [] };
  const dir = join(dataDir, kind);
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  for (const name of names) {
    const id = name.replace(/\.json$/, '');
    const file = fileOf(kind, id);
    if (id === name) {
      folder.problems.push({
        file: `${kind}/${name}`,
        id,
        message: 'Only .json files may lie here; move it elsewhere.',
      });
      continue;
    }
    const { record, problems } = readRecord(
      join(dir, name),
      file,
      id,
      schema as v.GenericSchema<unknown, { id: string }>,
    );
    folder.problems.push(...problems);
    if (record) folder.records.push(record as v.InferOutput<(typeof SCHEMAS)[K]>);
    else folder.broken.push(id);
    if (record && record.id !== id) {
      folder.problems.push({
        file,
        id: record.id,
        message: `The file is named ${name}; rename it to ${record.id}.json.`,
      });
    }
  }
  return folder;
}

function readRecord<T>(
  path: string,
  file: string,
  id: string,
  schema: v.GenericSchema<unknown, T>,
): { record?: T; problems: Problem[] } {
  let text: string;
  let json: unknown;
  try {
    text = readFileSync(path, 'utf8');
    json = JSON.parse(text);
  } catch (error) {
    return {
      problems: [{ file, id, message: `Not readable as JSON (${(error as Error).message}); mend the file.` }],
    };
  }
  const result = v.safeParse(schema, json);
  if (!result.success) {
    const problems = result.issues.map((issue) => {
      const where = v.getDotPath(issue) ?? 'the record';
      return { file, id, message: `${where}: ${issue.message}; compare with lib/knowledge/schema.` };
    });
    return { problems };
  }
  const at = firstDifference(text, printRecord(result.output));
  if (at === undefined) return { record: result.output, problems: [] };
  const message = `Not in canonical form from line ${at} on; run \`npm run fix\` to print it anew.`;
  return { record: result.output, problems: [{ file, id, message }] };
}

/** The first line (from 1) in which two texts differ; undefined when they are the same. */
function firstDifference(text: string, canonical: string): number | undefined {
  if (text === canonical) return undefined;
  const lines = canonical.split('\n');
  const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
  return (at < 0 ? lines.length : at) + 1;
}
