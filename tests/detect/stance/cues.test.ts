import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../lib/knowledge/schema/matching.ts';
import type { Language, Stance } from '../../../lib/knowledge/schema/values.ts';
import { CUE_FILES, judge } from './cues.load.ts';

/** Words of the topic, folded: what the example sentences make claims about. */
const TOPIC =
  /^(?:u\.s|us|washington'?s?|pentagon|pentagon's|america'?s?|americans?'?s?|marines'?|gringos?|gringas?|yanquis?|yankees?|yanks|pentagono|estadounidenses?|norteamerican[oa]s?|comando|sur|dea|cia|nasa|bases?|forts?|garrisons?|barracks|piers?|docks?|ports?|radars?|troops?|soldiers?|cuartel(?:es)?|fuertes?|muelles?|pistas?|puertos?|tropas?|soldados?|ocupacion|occupation|invasion|presencia|presence|occupy|occupying|permanent|temporary|ocupar|lab|laboratorio)$/;

const EXPECTED: Partial<Record<Cue['effect'], Stance>> = {
  denies: 'denies',
  myth: 'denies',
  attributed: 'attributed',
  'attributed-denial': 'attributed-denial',
  asks: 'asks',
  hedged: 'hedged',
};

/** What is wrong with a cue's example; undefined if nothing is. */
function failsToFire(cue: Cue, lang: Language): string | undefined {
  const { hits, decision } = judge(cue.example, lang, (word) => TOPIC.test(word));
  if (!hits.some(({ id }) => id === cue.id)) return `does not fire in its example "${cue.example}"`;
  const expected = EXPECTED[cue.effect];
  if (expected && decision.stance !== expected) {
    return `its example "${cue.example}" ${decision.stance}: ${JSON.stringify(decision.steps)}`;
  }
  return undefined;
}

function failsToStaySilent(cue: Cue, lang: Language): string | undefined {
  const { hits, decision } = judge(cue.silent, lang, (word) => TOPIC.test(word));
  const fires = hits.some(({ id }) => id === cue.id);
  if (!fires) return undefined;
  const expected = EXPECTED[cue.effect];
  if (expected ? decision.stance !== expected : cue.effect !== 'pseudo' && decision.time !== cue.effect)
    return undefined;
  return `wins in its silent sentence "${cue.silent}": ${JSON.stringify(decision.steps)}`;
}

/** Cues whose silent sentence the grammar cannot decide yet; a line that has become unnecessary fails. */
const KNOWN: { silent: string[] } = JSON.parse(
  readFileSync(new URL('cues.known-failures.json', import.meta.url), 'utf8'),
);

const all = CUE_FILES.flatMap(({ file }) => file.cues.map((cue) => ({ cue, lang: file.lang, id: cue.id })));

describe('every cue', () => {
  test.each(all)('$id fires in its example and is silent in its silent sentence', ({ cue, lang }) => {
    const fires = failsToFire(cue, lang);
    const silent = failsToStaySilent(cue, lang);
    expect(fires).toBeUndefined();
    const remedy =
      'Mend the cue or add its id to tests/detect/stance/cues.known-failures.json; take it out there if it passes.';
    expect(silent !== undefined, `${silent ?? 'is silent now'}. ${remedy}`).toBe(
      KNOWN.silent.includes(cue.id),
    );
  });
});

describe('the records', () => {
  test.each(CUE_FILES)('$name is canonical JSON: two spaces, closing new line', ({ raw, name }) => {
    expect(raw, `Write ${name} anew as JSON with two spaces and a new line at its end.`).toBe(
      `${JSON.stringify(JSON.parse(raw), null, 2)}\n`,
    );
  });

  test('known failures name cues that exist', () => {
    const ids = new Set(all.map(({ id }) => id));
    for (const id of KNOWN.silent) expect(ids.has(id), `${id} is no cue; take it out.`).toBe(true);
  });
});
