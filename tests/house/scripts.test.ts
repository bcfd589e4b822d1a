import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';
import { read } from './files.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const SENTENCE = 'There are no U.S. military bases in Peru.';

interface Smoke {
  args?: string[];
  input?: string;
  /** In standard output. */
  says: RegExp;
}

/** Scripts that are quick enough to be run here. */
const SMOKED: Record<string, Smoke> = {
  check: { args: ['-'], input: SENTENCE, says: /"claim":"permanent-us-bases"/ },
  export: { args: [join(tmpdir(), 'basecheck-export')], says: /claim-review\.jsonld/ },
  explain: { args: [SENTENCE], says: /permanent-us-bases/ },
};

/** Scripts that something else runs, or that cannot end by themselves. */
const ELSEWHERE: Record<string, string> = {
  start: 'run by tests/e2e/start.test.ts',
  dev: 'runs until it is stopped',
  build: 'both targets are built by tests/e2e/setup.ts and by .ci/run',
  zip: 'run by .ci/run',
  test: 'is what runs this',
  'test:unit': 'is a part of what runs this',
  types: 'run by .ci/run',
  lint: 'run by .ci/run',
  fix: 'is lint with --write',
  sure: 'is lint, types, build and test in a row',
  score: 'run by .ci/run',
  stats: 'run by .ci/run',
  train: 'takes minutes',
  'new:claim': 'writes into data/, so tests/build/curate/scaffold.test.ts runs it on a copy',
  'new:fact': 'as new:claim',
  'new:source': 'as new:claim',
  'diff:data': 'needs the history, so tests/build/curate/diff.test.ts runs it on one of its own',
  bench: 'run by .ci/run on two pages',
  'bench:popup': 'wants a machine that does nothing else',
  'bench:tiers':
    'learns five times over, which takes a quarter of an hour; its parts are tested in tests/bench/tiers',
  icons: 'rewrites files of the repository',
  screenshots: 'rewrites files of the repository',
};

test('every script is smoked or has a reason', () => {
  expect([...Object.keys(SMOKED), ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(scripts).sort());
});

test('what is said to run in .ci/run runs there', () => {
  const ci = read('.ci/run');
  const missing = Object.entries(ELSEWHERE)
    .filter(
      ([name, where]) =>
        where.includes('.ci/run') && !new RegExp(`npm run (?:--silent )?${name}\\b`).test(ci),
    )
    .map(([name]) => name);
  expect(missing).toEqual([]);
});

describe('npm run', () => {
  test.each(Object.entries(SMOKED))(
    '%s',
    (name, { args = [], input, says }) => {
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name, '--', ...args], {
        cwd: ROOT,
        encoding: 'utf8',
        ...(input === undefined ? {} : { input }),
        shell: process.platform === 'win32',
      });
      expect(stderr.replace(/npm warn.*\n/g, '')).toBe('');
      expect(stdout).toMatch(says);
      expect(status).toBe(0);
    },
    60_000,
  );
});
