import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { compileGate } from '../../lib/build/gate.ts';
import { read, sources } from './files.ts';

// The pure JavaScript backend: no Java and no binary of another platform is needed.
process.env.RECHECK_BACKEND = 'pure';
/** The same attacks at every run. */
const SEED = 1;
/** What one expression may take to judge before the test says that it cannot be judged, in milliseconds. */
const PATIENCE = 60_000;

/** A regular expression and the file that it comes from. */
interface Written {
  path: string;
  source: string;
  flags: string;
}

interface Node {
  type: string;
  regex?: { pattern: string; flags: string };
  callee?: { type: string; name?: string };
}

/** Every node of a syntax tree. */
function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree) yield tree as Node;
  for (const child of Object.values(tree)) yield* nodesOf(child);
}

function literalsIn(path: string, code: string): Written[] {
  return [...nodesOf(parseSync(path, code).program.body)].flatMap(({ regex }) =>
    regex ? [{ path, source: regex.pattern, flags: regex.flags }] : [],
  );
}

function composes(path: string): boolean {
  return [...nodesOf(parseSync(path, read(path)).program.body)].some(
    ({ type, callee }) =>
      (type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp',
  );
}

/** Runs `act` and gives every expression that was composed meanwhile. */
async function composedBy(path: string, act: () => unknown): Promise<Written[]> {
  const { RegExp: plain } = globalThis;
  const made: Written[] = [];
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args) {
      const regexp = Reflect.construct(target, args) as RegExp;
      made.push({ path, source: regexp.source, flags: regexp.flags });
      return regexp;
    },
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = plain;
  }
  return made;
}

const gate = () => compileGate(JSON.parse(read('data/topic.json')));

/** How to see the expressions that a file composes at run time; none where they are literals with other flags. */
const COMPOSED: Record<string, (() => unknown) | undefined> = {
  'lib/detect/text/boundaries.ts': async () => {
    const { sentenceEnds } = await import('../../lib/detect/text/boundaries.ts');
    return [...sentenceEnds('Ж.')];
  },
  'lib/detect/text/latin.ts': async () => {
    const { tokenize } = await import('../../lib/detect/concepts/tokens.ts');
    const { plainTokens } = await import('../../lib/detect/cues/tokens.ts');
    const { itemsOf } = await import('../../lib/detect/cues/trigger/items.ts');
    const { guessLanguage } = await import('../../lib/detect/text/language.ts');
    const { splitSentences } = await import('../../lib/detect/text/sentences.ts');
    guessLanguage('Ж');
    splitSentences('Ж. Жж. Ж.Ж. ж!» ж');
    return itemsOf([...tokenize('#Ж! Жжж.Ж Жж’s. Ж'), ...plainTokens('Ж.')]);
  },
  'lib/knowledge/lint/texts/verdicts.ts': () => import('../../lib/knowledge/lint/texts/verdicts.ts'),
  'lib/knowledge/fold.ts': async () => {
    const { holdsWords } = await import('../../lib/knowledge/fold.ts');
    return holdsWords('a (b) c', '(b)+ c*');
  },
  'lib/page/gate.ts': undefined,
  'lib/page/blocks/read.ts': undefined,
};

test('every file that composes a regular expression shows it here', () => {
  const found = sources('lib', 'entrypoints').filter(composes).sort();
  expect(found, 'Add the file to COMPOSED with a call that composes, or take its line out.').toEqual(
    Object.keys(COMPOSED).sort(),
  );
});

test('no regular expression takes more than linear time', { timeout: 10 * PATIENCE }, async () => {
  // A library composes its own when it is first loaded; they are not ours to mend.
  await import('compromise/one');
  const composed: Written[] = [];
  for (const [path, act] of Object.entries(COMPOSED))
    if (act) composed.push(...(await composedBy(path, act)));
  const all = [
    ...sources('lib', 'entrypoints').flatMap((path) => literalsIn(path, read(path))),
    ...literalsIn('gate.js', gate()).map((written) => ({ ...written, path: 'data/topic.json' })),
    ...composed,
  ];
  const once = new Map(all.map((written) => [`/${written.source}/${written.flags}`, written]));
  const bad = [...once].flatMap(([shown, { path, source, flags }]) => {
    const found = checkSync(source, flags, { timeout: PATIENCE, randomSeed: SEED });
    if (found.status === 'safe') return [];
    const how = found.status === 'vulnerable' ? found.complexity.summary : 'cannot be judged';
    return [
      `${path}: ${shown} is ${found.status} (${how}): anchor it, bound it or take the text apart without it.`,
    ];
  });
  expect(once.size).toBeGreaterThan(80);
  expect(bad).toEqual([]);
});
