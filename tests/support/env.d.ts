declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    ASSETS: Fetcher;
    TEST_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[];
  }
  interface GlobalProps {
    mainModule: typeof import('../../worker/api.ts');
  }
}

/** What axe-core and the walk by keyboard put into a page. */
interface Window {
  axe: typeof import('axe-core');
  isWalkWatched?: boolean;
  walk: { stops: import('./keyboard.ts').Stop[]; ended: boolean };
}
