import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  publicDir: 'public',
  manifest: {
    name: 'Basecheck',
  },
});
