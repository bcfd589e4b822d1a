import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Language, Stance } from '../knowledge/schema/values.ts';

const Label = v.object({ claim: v.string(), stance: Stance });

/** A labelled sentence. `labels` must be found, `alt` may be found. */
export const Labelled = v.object({
  id: v.string(),
  lang: Language,
  title: v.optional(v.string(), ''),
  before: v.optional(v.string(), ''),
  text: v.string(),
  labels: v.array(Label),
  alt: v.optional(v.array(Label), []),
  kind: v.optional(v.string(), ''),
  site: v.optional(v.string(), ''),
  note: v.optional(v.string(), ''),
});
export type Labelled = v.InferOutput<typeof Labelled> & { file: string };

/** Reads every `*.<lang>.jsonl` of a folder. Throws one sentence that names file and line of the first bad row. */
export function readCorpus(dir: string, lang: Language): Labelled[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(`.${lang}.jsonl`))
    .sort()
    .flatMap((name) => readRows(join(dir, name), name));
}

/** The rows of one file; `file` is the name that they carry. */
export function readRows(path: string, file: string): Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Labelled), line);
      if (!parsed.success)
        throw new Error(
          `${path}:${i + 1}: ${parsed.issues[0].message}. Mend the row; its form is in tests/corpus/README.md.`,
        );
      return [{ ...parsed.output, file }];
    });
}
