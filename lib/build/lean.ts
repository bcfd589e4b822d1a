import type { Plugin } from 'vite';

const CONTEXT = 'wxt/utils/content-script-context';
const NOTHING = '\0basecheck-no-context';

/**
 * Keeps wxt's context, 5 kB that notices when an extension was updated, out of the content script whose file ends in
 * `entry`: its wrapper makes one whether `main` takes it or not.
 */
export function withoutContext(entry: string): Plugin {
  return {
    name: 'basecheck-without-context',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === CONTEXT && importer?.includes(entry) ? NOTHING : undefined;
    },
    load(id) {
      return id === NOTHING ? 'export class ContentScriptContext {}' : undefined;
    },
  };
}
