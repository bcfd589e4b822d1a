import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fireRules, indexRules } from '../../lib/detect/claims/rules.ts';
import type { ClaimRules, Rule } from '../../lib/knowledge/schema/rule.ts';
import { detector } from './open.ts';

/** Sentences that prove a deciding rule, of each kind. */
const PROOFS = 3;

const rules = readdirSync('data/rules')
  .sort()
  .map((file) => JSON.parse(readFileSync(`data/rules/${file}`, 'utf8')) as ClaimRules)
  .flatMap(({ claim, rules }) => rules.map((rule) => ({ ...rule, claim })));

/** Whether a rule fires in one of the sentences of its example. */
function fires(rule: Rule & { claim: string }, example: Rule['fires'][number]): boolean {
  const { text, lang, title = '', before = '' } = example;
  const index = indexRules([rule]);
  return detector
    .explain({ text, lang, title, before })
    .some(({ sentence, tie }) => fireRules(sentence, tie, index).length > 0);
}

const rows = (kind: 'fires' | 'silent') =>
  rules.flatMap((rule) => rule[kind].map((example) => ({ rule, example, id: rule.id, text: example.text })));

describe('rules', () => {
  it.each(rows('fires'))('$id fires in: $text', ({ rule, example, id, text }) => {
    expect(fires(rule, example), `${id} does not fire in: ${text}`).toBe(true);
  });

  it.each(rows('silent'))('$id is silent in: $text', ({ rule, example, id, text }) => {
    expect(fires(rule, example), `${id} fires in: ${text}`).toBe(false);
  });

  it.each(rules.filter((rule) => rule.strength === 'decides'))(
    '$id, which decides, has its proof',
    ({ id, fires, silent }) => {
      expect(fires.length, `${id} needs ${PROOFS} sentences in fires`).toBeGreaterThanOrEqual(PROOFS);
      expect(silent.length, `${id} needs ${PROOFS} sentences in silent`).toBeGreaterThanOrEqual(PROOFS);
    },
  );
});
