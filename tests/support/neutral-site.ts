import type { Page } from 'playwright-core';
import { NEUTRAL_SITES } from '#domain/neutral-sites.ts';

export const NEUTRAL_SITE = NEUTRAL_SITES[0];

/**
 * Answers for the neutral site, also when a redirect leads there (`page.route` does not see those).
 * It answers once `held` is over.
 */
export async function standInForNeutralSite(page: Page, held: Promise<void> = Promise.resolve()): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${new URL(NEUTRAL_SITE).origin}/*` }] });
  session.on('Fetch.requestPaused', async ({ requestId }) => {
    await held;
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html' }],
      body: Buffer.from('<title>Tiempo</title><h1>Tiempo</h1>').toString('base64'),
    });
  });
}

/** The addresses that Back and Forward go through, the present one included. */
export async function readHistory(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.map(({ url }) => url);
}
