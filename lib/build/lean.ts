import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Starts the content script whose file ends in `entry` without wxt's wrapper, whose context and logger are more than
 * twice the script. Its `main` is called without a context.
 */
export function withoutWrapper(entry: string): Plugin {
  return {
    name: 'basecheck-without-wrapper',
    enforce: 'pre',
    load(id) {
      const at = id.indexOf(WRAPPER);
      if (at < 0 || !id.endsWith(entry)) return undefined;
      const script = JSON.stringify(id.slice(at + WRAPPER.length));
      return `import definition from ${script};\nexport default definition.main();`;
    },
  };
}
