import { launchChromium } from '../support/chromium.ts';
import { loadContent } from '../support/own-database.ts';
import { fillInChiapas, send } from '../support/finder.ts';
import { startServer } from '../support/server.ts';

/** `npm run picture`: what stands at the head of README.md, an answer of the finder as its reader sees it. */
const [browser, server] = await Promise.all([launchChromium(), startServer(loadContent)]);
const page = await browser.newPage({ baseURL: server.url, viewport: { width: 620, height: 720 }, colorScheme: 'light' });
await fillInChiapas(page);
await send(page);
// Sixteen colours are enough for text; sharp comes with Astro.
const { default: sharp } = await import('sharp');
await sharp(await page.screenshot())
  .png({ palette: true, colours: 16, compressionLevel: 9 })
  .toFile('docs/answer.png');
await browser.close();
await server.harness.close();
