interface Env {
  DB: D1Database;
  ASSETS: Fetcher;
}
