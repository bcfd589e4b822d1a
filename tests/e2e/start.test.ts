import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../../lib/launch/build.ts';

test('npm start prints the findings and, without a display, writes a screenshot', () => {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const { stdout, status } = spawnSync('npm', ['start', '--silent'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, CI: '1' },
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+ claims marked in /);
  expect(stdout).toMatch(/The record says otherwise +\S/);
  expect(stdout).toMatch(/The record agrees +\S/);
  const picture = /Screenshot: (.+)$/m.exec(stdout)?.[1];
  expect(readFileSync(`${ROOT}/${picture}`).subarray(1, 4).toString()).toBe('PNG');
});
