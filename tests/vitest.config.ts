import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Names what is compiled from data/; a test of somebody who imports that mocks it. */
const compiled = {
  name: 'compiled',
  resolveId: (id: string) => (id.startsWith('virtual:basecheck/') ? id : undefined),
};

/**
 * Two projects: `unit` runs in Node (a file that needs a DOM begins with `// @vitest-environment happy-dom`),
 * `e2e` drives real browsers, one file after the other, on a build made once.
 */
export default defineConfig({
  root,
  plugins: [compiled],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
