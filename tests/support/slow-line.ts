import type { Page } from 'playwright-core';

/** A bad 2G line, as the project measures by. */
export const LATENCY_MS = 300;
export const DOWN_BITS = 250_000;
const UP_BITS = 50_000;

/** What one round trip brings on a new connection: ten packets. */
const FIRST_FLIGHT = 14_600;
/** Finding the address, connecting, agreeing on keys. */
const SETUP_ROUNDS = 3;

export interface Spent {
  readonly requests: number;
  readonly bytes: number;
  /** If every request waited for the one before, and every large one for its window to grow: never less than the line takes. */
  readonly seconds: number;
}

/** The page as on that line, from a cold cache; the answer says what has been spent so far. */
export async function slowDown(page: Page): Promise<() => Spent> {
  const sizes: number[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN_BITS / 8,
    uploadThroughput: UP_BITS / 8,
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (encodedDataLength > 0) sizes.push(encodedDataLength);
  });
  const rounds = (size: number) => Math.max(1, Math.ceil(Math.log2(size / FIRST_FLIGHT + 1)));
  return () => {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const waits = sizes.reduce((sum, size) => sum + rounds(size), SETUP_ROUNDS);
    return { requests: sizes.length, bytes, seconds: (waits * LATENCY_MS) / 1000 + (bytes * 8) / DOWN_BITS };
  };
}
