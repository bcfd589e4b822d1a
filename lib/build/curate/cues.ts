import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type CompiledCues, compileCues } from '../../detect/cues/compile.ts';
import { findCues } from '../../detect/cues/find.ts';
import { plainTokens } from '../../detect/cues/tokens.ts';
import { parseTrigger } from '../../detect/cues/trigger/parse.ts';
import type { Problem } from '../../knowledge/records.ts';
import { type Cue, CueFile } from '../../knowledge/schema/matching.ts';
import { Language } from '../../knowledge/schema/values.ts';
import { packCues } from '../pack/cues.ts';

/** One file of cues; `file` is its path under data/. */
interface NamedCues extends CueFile {
  file: string;
}

/** Reads every file of data/cues. Throws when one does not fit its schema; the tests of data/ say where. */
export function readCueFiles(dataDir: string): NamedCues[] {
  return Language.options.flatMap((lang) =>
    readdirSync(join(dataDir, 'cues', lang))
      .sort()
      .map((name) => {
        const file = `cues/${lang}/${name}`;
        return { file, ...v.parse(CueFile, JSON.parse(readFileSync(join(dataDir, file), 'utf8'))) };
      }),
  );
}

/**
 * Every cue lives: its trigger can be read, it speaks in its own example, and no other takes all its words there. A cue
 * that fails is dead weight in each page that is read.
 */
export function lintCues(files: readonly NamedCues[]): Problem[] {
  const problems = files.flatMap((file) => [...lintPlaces(file), ...lintTriggers(file)]);
  problems.push(...lintRepeated(files));
  if (problems.length > 0) return problems;
  const compiled = compileCues(
    Language.options.map((lang) =>
      packCues(
        lang,
        files.flatMap((one) => (one.lang === lang ? one.cues : [])),
      ),
    ),
  );
  return files.flatMap((one) => one.cues.flatMap((cue) => lintExample(cue, one, compiled)));
}

function lintPlaces({ file, lang, cues }: NamedCues): Problem[] {
  const home = (effect: string) => `cues/${lang}/${effect}.json`;
  return cues.flatMap(({ id, effect }) => [
    ...(id.startsWith(`${lang}-`) ? [] : [{ file, id, message: `The id must begin with "${lang}-".` }]),
    ...(file === home(effect)
      ? []
      : [{ file, id, message: `Its effect is "${effect}"; move it to ${home(effect)}.` }]),
  ]);
}

function lintTriggers({ file, cues }: NamedCues): Problem[] {
  return cues.flatMap(({ id, trigger }) => {
    try {
      parseTrigger(trigger);
      return [];
    } catch (error) {
      return [{ file, id, message: (error as Error).message }];
    }
  });
}

function lintRepeated(files: readonly NamedCues[]): Problem[] {
  const ids = new Set<string>();
  const triggers = new Map<string, string>();
  return files.flatMap(({ file, lang, cues }) =>
    cues.flatMap(({ id, trigger }) => {
      const key = `${lang} ${trigger}`;
      const other = triggers.get(key);
      const problems: Problem[] = [];
      if (ids.has(id))
        problems.push({
          file,
          id,
          message: 'Another cue has this id; give one of them the next free number.',
        });
      if (other)
        problems.push({
          file,
          id,
          message: `The trigger is that of ${other}; retire one of the two.`,
          about: other,
        });
      ids.add(id);
      triggers.set(key, id);
      return problems;
    }),
  );
}

function lintExample({ id, example }: Cue, { file, lang }: NamedCues, compiled: CompiledCues): Problem[] {
  const hits = findCues(plainTokens(example), lang, compiled);
  if (hits.some((hit) => hit.id === id)) return [];
  const others = hits.map((hit) => `${hit.id} on "${hit.words}"`).join(', ') || 'none';
  const message = `It does not speak in its example "${example}" (those that do: ${others}); mend the trigger or write an example where no longer one takes its words; if there is none, the cue is dead: retire it.`;
  return [{ file, id, message }];
}

/** Part of `npm run lint`: prints what is wrong with data/cues and fails. */
if (import.meta.main) {
  const problems = lintCues(readCueFiles(fileURLToPath(new URL('../../../data', import.meta.url))));
  for (const { file, id, message } of problems) console.error(`data/${file} (${id}): ${message}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
