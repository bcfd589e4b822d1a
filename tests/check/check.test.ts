import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/detect/types.ts';

const CLAIM = 'The United States has eight military bases in Peru.';
const dir = mkdtempSync(join(tmpdir(), 'check-'));
const file = (name: string, content: string) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const check = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/check/main.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const items = stdout.startsWith('{')
    ? stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; findings: Finding[] })
    : [];
  return { status, stdout, stderr, items };
};

describe('check', () => {
  it('takes JSONL on standard input and answers a line an item, in order', () => {
    const rows = [
      { id: 'a', text: CLAIM },
      { id: 'b', text: 'Nothing to see.' },
    ];
    const { status, items } = check(['-'], rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(status).toBe(0);
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(items[0]?.findings[0]).toMatchObject({
      claim: 'permanent-us-bases',
      stance: 'asserts',
      relation: 'differs',
      rating: 'not-supported',
    });
    expect(items[1]?.findings).toEqual([]);
  });

  it('uses title and before as context only', () => {
    const { items } = check(
      [],
      JSON.stringify({
        id: 1,
        text: 'There are eight of them.',
        title: 'U.S. military bases in Peru',
        before: CLAIM,
      }),
    );
    for (const f of items[0]?.findings ?? []) expect('There are eight of them.').toContain(f.quote);
  });

  it('sends a bad line to standard error with its number, goes on, and exits 1', () => {
    const { status, items, stderr } = check(
      [],
      `{"id":"a","text":"${CLAIM}"}\n{"id":"b"\n{"id":"c"}\n{"id":"d","text":"Rain."}`,
    );
    expect(status).toBe(1);
    expect(items.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr).toMatch(/stdin:2: not JSON/);
    expect(stderr).toMatch(/stdin:3: field "text"/);
  });

  it('exits 2 on a file that cannot be read and still judges the others', () => {
    const { status, items, stderr } = check([join(dir, 'missing.txt'), file('there.txt', CLAIM)]);
    expect(status).toBe(2);
    expect(items).toHaveLength(1);
    expect(stderr).toMatch(/missing\.txt cannot be read/);
  });

  it.each([[['--lang', 'fr']], [['--format', 'xml']], [['--nonsense']]])(
    'exits 2 with the right usage on %s',
    (args) => {
      const { status, stderr } = check(args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/Usage: npm run --silent check/);
    },
  );

  it('reads saved pages, hidden text left out, and gives offsets in the visible text', () => {
    const html = `<html lang="en"><title>Bases</title><body><p>${CLAIM}</p><p hidden>${CLAIM}</p><script>"${CLAIM}"</script></body></html>`;
    const { items } = check([file('page.html', html)]);
    const [finding, ...more] = items[0]?.findings.filter((f) => f.claim === 'permanent-us-bases') ?? [];
    expect(more).toEqual([]);
    expect(finding?.start).toBe(0);
    expect(CLAIM.startsWith(finding?.quote ?? '-')).toBe(true);
  });

  it('tells HTML on standard input by its first character', () => {
    expect(check([], `<p>${CLAIM}</p>`).items[0]?.findings.length).toBeGreaterThan(0);
  });

  it('prints a table', () => {
    const { stdout } = check(['--format', 'table'], CLAIM);
    expect(stdout).toMatch(/^stdin\tdiffers\tasserts\tpermanent-us-bases\t/);
  });
});
