import type { Plugin } from 'vite';

/** The script that speaks in pages, and the first words of the keys of the messages that it can show. */
const SCRIPT = /entrypoints\/deck\.ts/;
export const IN_PAGES = [
  'relation',
  'stance',
  'card',
  'source',
  'reason',
  'report',
  'mark',
  'record',
] as const;

const CATALOGUE = /\/locales\/\w+\.json$/;

function isSpokenInPages(key: string): boolean {
  return (IN_PAGES as readonly string[]).includes(key.slice(0, key.indexOf('.')));
}

/** Leaves the messages that only pages of the extension show out of the script that speaks in other pages. */
export function withFewerWords(): Plugin {
  let isForPages = false;
  return {
    name: 'basecheck-with-fewer-words',
    enforce: 'pre',
    buildStart({ input }) {
      isForPages = SCRIPT.test(JSON.stringify(input));
    },
    transform(code, id) {
      if (!isForPages || !CATALOGUE.test(id)) return undefined;
      const all = Object.entries(JSON.parse(code) as Record<string, unknown>);
      const kept = all.filter(([key]) => isSpokenInPages(key));
      return { code: JSON.stringify(Object.fromEntries(kept)), map: null };
    },
  };
}
