import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lintCues, readCueFiles } from '../../../lib/build/curate/cues.ts';
import type { Cue } from '../../../lib/knowledge/schema/matching.ts';

/** A sound cue; `changes` break it. */
function cue(changes: Partial<Cue> = {}): Cue {
  return {
    id: 'en-den-001',
    trigger: 'no',
    effect: 'denies',
    direction: 'forward',
    scope: 'clause',
    reason: 'Determiner of absence.',
    example: 'There is no heron.',
    silent: 'There is a heron.',
    ...changes,
  };
}
const file = (...cues: Cue[]) => [{ file: 'cues/en/denies.json', lang: 'en' as const, cues }];

test('every cue of the record lives', () => {
  const problems = lintCues(readCueFiles(fileURLToPath(new URL('../../../data', import.meta.url))));
  expect(problems.map(({ file, id, message }) => `${file} (${id}): ${message}`)).toEqual([]);
});

test('sound cues pass', () => {
  expect(
    lintCues(file(cue(), cue({ id: 'en-den-002', trigger: 'never', example: 'It never sang.' }))),
  ).toEqual([]);
});

test('a cue that is not in its example is named, with its file and the remedy', () => {
  expect(lintCues(file(cue({ example: 'There is a heron.' })))).toEqual([
    {
      file: 'cues/en/denies.json',
      id: 'en-den-001',
      message: expect.stringMatching(/does not speak in its example .*; mend the trigger .* retire it\.$/),
    },
  ]);
});

test('a cue whose words a longer one always takes is dead, and the longer one is named', () => {
  const longer = cue({ id: 'en-den-002', trigger: 'there is no' });
  expect(lintCues(file(cue(), longer))).toMatchObject([
    { id: 'en-den-001', message: expect.stringContaining('en-den-002 on "There is no"') },
  ]);
});

test.each<[string, Partial<Cue>, string]>([
  ['a trigger with an open bracket', { trigger: '(no|never' }, 'brackets that do not match'],
  ['an id of another language', { id: 'es-den-001' }, 'must begin with "en-"'],
  ['a cue in the file of another effect', { effect: 'asks' }, 'move it to cues/en/asks.json'],
])('%s is named', (_, changes, message) => {
  expect(lintCues(file(cue(changes)))).toMatchObject([{ message: expect.stringContaining(message) }]);
});

test('an id or a trigger that occurs twice is named once', () => {
  expect(lintCues(file(cue(), cue({ trigger: 'never' })))).toMatchObject([
    { message: expect.stringContaining('Another cue has this id') },
  ]);
  expect(lintCues(file(cue(), cue({ id: 'en-den-002' })))).toMatchObject([
    {
      id: 'en-den-002',
      message: 'The trigger is that of en-den-001; retire one of the two.',
      about: 'en-den-001',
    },
  ]);
});
