import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startServer, type Server } from './server.ts';
import { restoreSnapshot } from './snapshot.ts';

export interface ServedSite extends Server {
  readonly browser: Browser;
}

/** Fills a database with the directory, as it was loaded at the start of the run. */
export function restoreDirectory(db: D1Database): Promise<void> {
  return restoreSnapshot(db, JSON.parse(readFileSync(inject('loaded'), 'utf8')));
}

/** The site and a browser, there while the tests of a file run. Called at the top of the file, before its own hooks. */
export function serveSite({ loaded }: { readonly loaded: boolean }): ServedSite {
  let started: ServedSite | undefined;
  const get = () => {
    if (!started) throw new Error('The site is served only while tests run');
    return started;
  };
  beforeAll(async () => {
    const [browser, server] = await Promise.all([launchChromium(), startServer(loaded ? restoreDirectory : undefined)]);
    started = { ...server, browser };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.harness.close();
  });
  return {
    get browser() {
      return get().browser;
    },
    get url() {
      return get().url;
    },
    get harness() {
      return get().harness;
    },
  };
}
