import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCues } from '../../../lib/build/detection.ts';
import { packCues } from '../../../lib/build/pack/cues.ts';
import { CueReader, type PackedCues } from '../../../lib/detect/cues/packed.ts';
import { parseTrigger } from '../../../lib/detect/cues/trigger/parse.ts';
import type { Cue } from '../../../lib/knowledge/schema/matching.ts';

const CUES = fileURLToPath(new URL('../../../data/cues', import.meta.url));

const cue = (id: string, trigger: string): Cue => ({
  id,
  trigger,
  effect: 'denies',
  direction: 'forward',
  scope: 'clause',
  reason: `Why ${id}.`,
  example: 'It is not.',
  silent: 'It is.',
});

const read = ({ trigger, example: _, silent: __, ...rest }: Cue) => ({
  cue: rest,
  pattern: parseTrigger(trigger),
});

const unpack = (packed: PackedCues) => new CueReader(packed).all();

describe.each(['en', 'es'] as const)('packed cues, %s', (lang) => {
  const cues = readCues(CUES, lang);

  test('are all cues of the record, their triggers read', () => {
    expect(unpack(packCues(lang, cues))).toEqual(cues.map(read));
  });

  test('hold together without their reasons', () => {
    const { reasons: _, ...told } = packCues(lang, cues);
    expect(unpack(told)).toEqual(cues.map((one) => read({ ...one, reason: '' })));
  });
});

test.each([
  ['x-den-001', 'not'],
  ['x-den-007', '^ (no|No|ni) ... #Part, "'],
  ['other', "(doesn't|(cannot|won't) (ever|)) #tag - non-lethal"],
  ['x-den-099', '¿(sí|sé)…?'],
])('%s: %s is read as it was written', (id, trigger) => {
  const cues = [cue('x-den-001', 'a'), cue(id, trigger), cue('x-den-100', 'b')];
  expect(unpack(packCues('es', cues))).toEqual(cues.map(read));
});

test('a trigger with an open bracket stops the build', () => {
  expect(() => packCues('en', [cue('x-den-001', '(no')])).toThrow('close each "(" with a ")"');
});

test.each([
  ['cut short', (triggers: string) => triggers.slice(0, -3)],
  ['emptied', () => ''],
  ['made of other numbers', (triggers: string) => triggers.replace(/[#$]/g, '}')],
  ['without its brackets', (triggers: string) => triggers.replaceAll(')', '')],
])('cues that were %s are refused with a remedy', (_, spoil) => {
  const packed = packCues('en', [cue('x-den-001', 'not'), cue('x-den-002', '(never|nor) ... yet')]);
  const triggers = spoil(packed.triggers);
  expect(() => unpack({ ...packed, triggers })).toThrow(
    'The cues of a language are cut short: build or install the extension again.',
  );
});

test.each([
  ['not', ['not']],
  ['^ ... no', ['no']],
  ['(no|^ (ni|(nunca|jamás)) x|...|) y', ['no', 'ni', 'nunca', 'jamás', 'jamas', 'y']],
  ['((a|b) c|d) (e|f)', ['a', 'b', 'd']],
  ['#Part, "', ['#Part']],
])('%s is looked up by %j', (trigger, keys) => {
  const first = cue('x-den-001', 'a é');
  const cues = [first, cue('x-den-002', trigger), first];
  const reader = new CueReader(packCues('es', cues));
  const all = [...'abcdefgxyé"', 'no', 'ni', 'nunca', 'jamás', 'jamas', 'not', '#Part', ','];
  const found = all.filter((key) => reader.startingWith(key).some(({ cue: one }) => one.id === 'x-den-002'));
  expect(found.sort()).toEqual([...keys].sort());
  expect(reader.startingWith('a').map((one) => one.pattern)).toContainEqual(parseTrigger('a é'));
});
