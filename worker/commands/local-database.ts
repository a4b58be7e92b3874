import { getPlatformProxy } from 'wrangler';

/** Runs something on the local D1 that `npm start` serves. */
export async function withLocalDatabase<T>(use: (binding: D1Database) => Promise<T>): Promise<T> {
  const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: '.wrangler/state/v3' } });
  try {
    return await use(env.DB);
  } finally {
    await dispose();
  }
}
