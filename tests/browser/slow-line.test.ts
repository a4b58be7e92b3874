import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress, type Compressing } from '../support/compressing.ts';
import { serveSite } from '../support/served-site.ts';
import { DOWN_BITS, LATENCY_MS, slowDown } from '../support/slow-line.ts';

const LIMIT_S = 10;

const site = serveSite({ loaded: true });
/** The local server compresses nothing; the edge does. */
let edge: Compressing;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  edge = await compress(site.url, await freePort());
});
afterAll(() => edge.close());

const NUMBER = 'main a[href^="tel:"]';

const ways: readonly [string, (page: Page) => Promise<void>][] = [
  ['by the page of numbers', async (page) => page.getByRole('link', { name: 'Números', exact: true }).first().click()],
  [
    'by the state',
    async (page) => {
      await page.getByRole('link', { name: 'Por estado', exact: true }).first().click();
      await page.getByRole('link', { name: 'Ciudad de México', exact: true }).first().click();
    },
  ],
  [
    'by the finder',
    async (page) => {
      await page.getByLabel('¿En qué estado estás?').selectOption('09');
      await page.locator('.send button').click();
    },
  ],
];

describe.each([true, false])(
  `on a line of ${DOWN_BITS / 1000} kbit/s and ${LATENCY_MS} ms, with nothing kept (scripts: %s),`,
  (javaScriptEnabled) => {
    it.each(ways)('it takes at most ten seconds from the first page to a number to call: %s', async (way, go) => {
      const context = await site.browser.newContext({ baseURL: edge.url, javaScriptEnabled, viewport: { width: 360, height: 640 } });
      const page = await context.newPage();
      const spent = await slowDown(page);
      const began = performance.now();
      await page.goto('/es/');
      await go(page);
      await page.waitForURL((url) => url.pathname !== '/es/');
      await page.locator(NUMBER).first().waitFor({ state: 'visible' });
      const wall = (performance.now() - began) / 1000;
      await page.waitForLoadState('load');
      const { requests, bytes, seconds } = spent();
      console.info(`${way}: ${requests} requests, ${bytes} bytes, at most ${seconds.toFixed(1)} s on the line; ${wall.toFixed(1)} s here`);
      expect(requests).toBeGreaterThan(2);
      expect(seconds).toBeLessThanOrEqual(LIMIT_S);
      await context.close();
    });
  },
);
