import cloudflare from '@astrojs/cloudflare';
import { defineConfig, passthroughImageService } from 'astro/config';
import { openapi } from './src/build/openapi.ts';
import { sitemap } from './src/build/sitemap.ts';
import { takeAway } from './src/build/take-away.ts';
import { workerTexts } from './src/build/worker-texts.ts';
import { makeDocument } from './worker/openapi/document.ts';

/** Where the site is published, such as `https://example.org`; whole addresses are written only when it is known. */
const site = process.env['SITE_URL'];

/** What only partners see: nobody else downloads it. */
const PARTNER_STYLES = /\/src\/(?:components\/partner\/|layouts\/PartnerPage\.astro|pages\/\[locale\]\/socios\/)/;

const SHARED_STYLES =
  /^(?!.*\/(?:SpeakCards|CardsByPlace|WorkingDays|DeadlineTable|Gap(?:Map|Row|Legend)|FigureChart|cifras|instituciones|(?:hojas|tarjeta)\/\[state\]|idiomas\/\[code\]|datos\/\w+|\[language\]\/index|leyes|consulados|buscar|a-z|Preview|PocketNumbers|ReferralSheet|Twice|hoja\/(?:index|\[language\])|PartnerPage)\.astro|.*\/components\/partner\/).*(?:\/src\/(?:components|layouts|styles)\/|[?&]type=style)/;

// Forms are accepted by `Sec-Fetch-Site` (src/domain/own-form.ts): `no-referrer` makes browsers send `Origin: null`.
export default defineConfig({
  ...(site ? { site } : {}),
  output: 'static',
  adapter: cloudflare({ imageService: 'custom', prerenderEnvironment: 'node' }),
  image: { service: passthroughImageService(), endpoint: { entrypoint: './src/build/no-images.ts' } },
  integrations: [sitemap(), takeAway(), openapi(makeDocument())],
  session: false,
  trailingSlash: 'always',
  security: { checkOrigin: false },
  build: { inlineStylesheets: 'never', format: 'directory' },
  // Nothing inline: the Content-Security-Policy has no hashes.
  vite: {
    plugins: [workerTexts()],
    resolve: { alias: { '@peculiar/x509': `${import.meta.dirname}/worker/people/no-certificates.ts` } },
    build: { assetsInlineLimit: 0 },
    environments: {
      ssr: {
        build: {
          rollupOptions: {
            output: {
              // What is deployed and started: a third smaller.
              minify: true,
              advancedChunks: {
                groups: [
                  { name: 'parts', test: SHARED_STYLES },
                  { name: 'partner', test: PARTNER_STYLES },
                ],
              },
            },
          },
        },
      },
      prerender: {
        // The styles of all parts in one small file: fewer requests on a bad line, and the next page has it already. What one page
        // alone uses comes with that page.
        build: {
          rollupOptions: {
            output: { advancedChunks: { groups: [{ name: 'parts', test: SHARED_STYLES }] } },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
