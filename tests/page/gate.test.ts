// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { compileGate } from '../../lib/build/gate.ts';
import { fold, type Gate, nameEveryGroup } from '../../lib/page/gate.ts';

/** What the compiled module exports. */
function groupsOf(...groups: string[][]): Gate {
  const source = compileGate({ gate: groups.map((words, at) => ({ group: `g${at}`, words })) });
  return new Function(source.replace('export default', 'return'))() as Gate;
}

const birds = groupsOf(['heron', 'garza real', 'nandu'], ['nest', 'nido', 'nestling'], ['BTO', 'u.s.']);

function passes(text: string, title = ''): boolean {
  return nameEveryGroup(birds, fold(text), fold(title));
}

describe('passes', () => {
  test.each([
    ['a word of every group', 'The heron has a nest, says BTO.'],
    ['beginnings of words, in any case', 'HERONRY with nests near BTO'],
    ['accents that the list lacks', 'El ñandú, su nido y el BTO'],
    ['accents written apart', 'El n\u0303andu\u0301, su nido y el BTO'],
    ['soft hyphens', 'The her\u00adon has a ne\u00adst, says BTO'],
    ['any white space in a name', 'La garza\n\t real en su nido, u.s. size'],
    ['any order', 'BTO: nest of a heron'],
  ])('%s', (_, text) => {
    expect(passes(text)).toBe(true);
  });

  test('the title counts for the whole page', () => {
    expect(passes(`${'filler '.repeat(300)} the heron`, 'BTO counts nests')).toBe(true);
  });
});

describe('is turned away', () => {
  test.each([
    ['a group is missing', 'The heron has a nest.'],
    ['the word has no beginning there', 'xheron nest BTO'],
    ['a name in capitals is written otherwise', 'heron nest bto'],
    ['a name in capitals goes on', 'heron nest BTOX'],
    ['the words are far apart', `heron ${'filler '.repeat(300)} nest BTO`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(passes(text)).toBe(false);
  });
});

test('what words begin with is written once, and what a shorter one finds is left out', () => {
  const words = ['southcom', 'southern', 'southerner', 'a.b', 'AB', 'AC'];
  const gate = [
    { group: 'rare', words: ['c d', 'E'] },
    { group: 'other', words },
  ];
  expect(compileGate({ gate })).toBe(
    'export default [[/\\b(c\\s+d|[eé])/i],[/\\b(a\\.b|south(com|ern))/i,/\\b(AB|AC)\\b/]];',
  );
});
