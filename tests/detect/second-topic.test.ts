import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileDetection, compileLanguage } from '../../lib/build/detection.ts';
import { createDetector } from '../../lib/detect/index.ts';

const folder = fileURLToPath(new URL('toy', import.meta.url));
const cues = fileURLToPath(new URL('../../data/cues', import.meta.url));
const detector = createDetector(compileDetection(folder), { en: compileLanguage(folder, 'en', { cues }) });
const found = (text: string, title = '', before = '') =>
  detector
    .detect({ text, title, before, lang: 'en' })
    .findings.map((f) => `${f.claim} ${f.stance} ${f.relation}`);

describe('the same engine on a second topic', () => {
  it.each([
    ['Tigers of the circus roam Springfield.', ['tigers-loose asserts differs']],
    ['No tigers of the circus roam Springfield.', ['tigers-loose denies agrees']],
    ['Do tigers of the circus roam Springfield?', ['tigers-loose asks context']],
    ['The circus in Springfield keeps its cages locked.', ['cages-safe asserts agrees']],
    ['A paper tiger roams the circus of Springfield.', []],
    ['Tigers roam Shelbyville.', []],
    ['The United States has a base in Peru.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes place and actor from title and sentences before', () => {
    expect(found('Two tigers are on the loose.', 'Circus comes to Springfield')).toEqual([
      'tigers-loose asserts differs',
    ]);
    expect(found('Two tigers are on the loose.')).toEqual([]);
  });

  it('gives a reason for every finding', () => {
    const [finding] = detector.detect({
      text: 'Tigers of the circus roam Springfield.',
      lang: 'en',
    }).findings;
    expect(finding?.reasons).toContainEqual({
      step: 'rule',
      id: 'tigers-loose-roam',
      words: 'Tigers … roam',
      why: 'A tiger walks free.',
    });
  });
});
