import { defineConfig, type UserManifest } from 'wxt';
import { dataPlugin, recordAssets } from './lib/build/plugin.ts';

/** Custom highlights reached Firefox in 140, as did the declaration that no data is collected. */
const FIREFOX = '140.0';
/** Custom highlights (105), popovers (114) and relaxed CSS nesting (120). */
const CHROMIUM = '120';

/** What only one family of browsers understands. */
function familyManifest(browser: string): UserManifest {
  if (browser !== 'firefox') return { minimum_chrome_version: CHROMIUM };
  return {
    browser_specific_settings: {
      gecko: {
        id: 'basecheck@basecheck.org',
        strict_min_version: FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

export default defineConfig({
  imports: false,
  publicDir: 'public',
  vite: () => ({ plugins: [dataPlugin()] }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      assets.push(...recordAssets());
    },
  },
  manifest: ({ browser }) => ({
    name: 'Basecheck',
    ...familyManifest(browser),
  }),
});
