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
  devToolbar: { enabled: false },
});
