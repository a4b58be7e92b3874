import cloudflare from '@astrojs/cloudflare';
import { defineConfig } from 'astro/config';

// Forms are accepted by `Sec-Fetch-Site` (src/domain/own-form.ts): `no-referrer` makes browsers send `Origin: null`.
export default defineConfig({
  output: 'static',
  adapter: cloudflare({ imageService: 'passthrough', prerenderEnvironment: 'node' }),
  session: false,
  trailingSlash: 'always',
  security: { checkOrigin: false },
  build: { inlineStylesheets: 'never', format: 'directory' },
  // Nothing inline: the Content-Security-Policy has no hashes.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
