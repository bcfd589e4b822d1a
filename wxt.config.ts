import { defineConfig, type UserManifest } from 'wxt';
import { KEY, keepKey } from './lib/build/key.ts';
import { withFewerApis, withoutInnerHtml, withoutWrapper, withTokenizerOnly } from './lib/build/lean.ts';
import { dataPlugin, recordAssets } from './lib/build/plugin.ts';
import { withFewerWords } from './lib/build/words.ts';

/** Custom highlights reached Firefox in 140, as did the declaration that no data is collected; on Android in 142. */
const FIREFOX = '140.0';
const FIREFOX_ANDROID = '142.0';
/** Custom highlights (105), popovers (114) and `light-dark()` colours (123). */
const CHROMIUM = '123';

/** At most four may suggest a key. */
const COMMANDS = {
  'next-claim': { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_nextClaim__' },
  'previous-claim': { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_previousClaim__' },
  'open-claim': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openClaim__' },
  'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_toggleMarks__' },
};

/** Typed in the address bar before a look-up. */
const OMNIBOX = { keyword: 'base' };

function isChromium(browser: string): boolean {
  return browser === 'chrome' || browser === 'edge';
}

/** Asked for in every browser. */
const COMMON_PERMISSIONS = ['storage', 'scripting', 'contextMenus', 'alarms'];
/** Firefox's sidebar needs none. */
const CHROMIUM_PERMISSIONS = ['sidePanel'];

/** What only one family of browsers understands. */
function familyManifest(browser: string): UserManifest {
  if (isChromium(browser)) return { minimum_chrome_version: CHROMIUM, key: KEY, omnibox: OMNIBOX };
  if (browser !== 'firefox') return {};
  return {
    omnibox: OMNIBOX,
    browser_specific_settings: {
      gecko: {
        id: 'basecheck@basecheck.org',
        strict_min_version: FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: FIREFOX_ANDROID },
    },
  };
}

/** The workbench, which no package has, shows the reasons of rules and cues. */
function extentOf(mode: string) {
  return { reasons: mode !== 'production' };
}

export default defineConfig({
  imports: false,
  publicDir: 'public',
  vite: ({ mode }) => ({
    plugins: [
      dataPlugin(undefined, extentOf(mode)),
      withoutWrapper('gate.content.ts'),
      withoutInnerHtml(),
      withTokenizerOnly(),
      withFewerApis('annotator.content'),
      withFewerWords(),
    ],
    // else `light-dark()` is rewritten for older browsers in a way that does not reach into shadow roots
    build: { cssTarget: [`chrome${CHROMIUM}`, `firefox${FIREFOX}`] },
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // what a reviewer needs to build the package again, with the records it is built from
    excludeSources: ['tests/**', 'coverage/**'],
  },
  hooks: {
    // for developers: `npm run dev` has it, no package does
    'entrypoints:found': ({ config }, found) => {
      const at = found.findIndex(({ name }) => name === 'workbench');
      if (config.mode === 'production' && at >= 0) found.splice(at, 1);
    },
    'build:publicAssets': ({ config }, assets) => {
      assets.push(...recordAssets(undefined, extentOf(config.mode)));
    },
    'zip:extension:start': ({ config }) => {
      if (isChromium(config.browser)) keepKey(config.outDir, false);
    },
    'zip:extension:done': ({ config }) => {
      if (isChromium(config.browser)) keepKey(config.outDir, true);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [...COMMON_PERMISSIONS, ...(isChromium(browser) ? CHROMIUM_PERMISSIONS : [])],
    host_permissions: ['<all_urls>'],
    commands: COMMANDS,
    ...familyManifest(browser),
  }),
});
