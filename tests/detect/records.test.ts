import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blocker } from '../../lib/knowledge/schema/matching.ts';
import type { Claim } from '../../lib/knowledge/schema/record.ts';
import { detector } from './open.ts';

const read = <T>(folder: string): T[] =>
  readdirSync(`data/${folder}`)
    .sort()
    .map((file) => JSON.parse(readFileSync(`data/${folder}/${file}`, 'utf8')) as T);

/** Sentences that are not judged as their record says; a line here that has become right fails the test. */
const known: string[] = JSON.parse(readFileSync('tests/detect/records.known-failures.json', 'utf8'));

const claims = read<Claim>('claims');
const blockers = read<Blocker[]>('blockers').flat();

interface Row {
  name: string;
  right: () => boolean;
}

const fires: Row[] = claims.flatMap(({ id, examples }) =>
  examples.fires.map(({ text, lang, stance, title = '', before = '' }) => ({
    name: `${id} ${stance}: ${text}`,
    right: () =>
      detector
        .detect({ text, lang, title, before })
        .findings.some((f) => f.claim === id && f.stance === stance),
  })),
);
const silent: Row[] = claims.flatMap(({ id, examples }) =>
  examples.silent.map(({ text, lang, title = '', before = '' }) => ({
    name: `${id} silent: ${text}`,
    right: () => detector.detect({ text, lang, title, before }).findings.every((f) => f.claim !== id),
  })),
);
const TAKEN = ['homonym', 'namesake', 'sport', 'elsewhere'];
const blocked: Row[] = blockers
  .filter(({ kind }) => TAKEN.includes(kind))
  .map(({ example, pattern, lang }) => ({
    name: `${pattern}: ${example}`,
    right: () =>
      detector.detect({ text: example, lang: lang === 'both' ? 'auto' : lang }).findings.length === 0,
  }));

describe.each([
  ['claims fire on their examples', fires],
  ['claims are silent on their look-alikes', silent],
  ['look-alikes take the mark away', blocked],
])('%s', (_, rows) => {
  it.each(rows)('$name', ({ name, right }) => {
    expect(
      right(),
      known.includes(name) ? 'now right: take its line out of records.known-failures.json' : name,
    ).toBe(!known.includes(name));
  });
});

it('the list of known failures names rows that exist', () => {
  const names = new Set([...fires, ...silent, ...blocked].map(({ name }) => name));
  expect(known.filter((name) => !names.has(name))).toEqual([]);
});
