import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Blocker } from '../knowledge/schema/matching.ts';
import type { Claim } from '../knowledge/schema/record.ts';
import type { Language } from '../knowledge/schema/values.ts';
import type { Labelled } from './corpus.ts';

function readAll<T>(dir: string): T[] {
  return readdirSync(dir)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as T);
}

const row = (
  file: string,
  id: string,
  lang: Language,
  text: string,
  rest: Partial<Labelled> = {},
): Labelled => ({
  id,
  lang,
  title: '',
  before: '',
  text,
  labels: [],
  alt: [],
  kind: 'proof',
  site: '',
  note: '',
  file,
  ...rest,
});

/** The sentences that claims and look-alikes carry as their proof, as labelled rows; they have passed the data's lints. */
export function readProofs(dataDir: string, lang: Language): Labelled[] {
  const claims = readAll<Claim>(join(dataDir, 'claims')).flatMap(({ id, examples }) => [
    ...examples.fires
      .filter((example) => example.lang === lang)
      .map(({ text, stance, title = '', before = '' }, i) =>
        row('claims', `${id}-fires-${lang}-${i}`, lang, text, {
          title,
          before,
          labels: [{ claim: id, stance }],
        }),
      ),
    ...examples.silent
      .filter((example) => example.lang === lang)
      .map(({ text, title = '', before = '' }, i) =>
        row('claims', `${id}-silent-${lang}-${i}`, lang, text, { title, before }),
      ),
  ]);
  const lookAlikes = readAll<Blocker[]>(join(dataDir, 'blockers'))
    .flat()
    .filter(({ kind, lang: of }) => (of === lang || (of === 'both' && lang === 'en')) && kind !== 'history')
    .map(({ pattern, example }, i) => row('blockers', `${pattern}-${i}`, lang, example));
  return [...claims, ...lookAlikes];
}
