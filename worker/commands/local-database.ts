import { getPlatformProxy } from 'wrangler';

/** The folder of the database that `npm start` serves. */
export const LOCAL_STATE = '.wrangler/state';

/** Runs something on a local D1: that of `npm start`, unless another folder is named. Never on a published one. */
export async function withLocalDatabase<T>(
  use: (binding: D1Database) => Promise<T>,
  state: string = LOCAL_STATE,
  configPath = 'wrangler.toml',
): Promise<T> {
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath,
    persist: { path: `${state}/v3` },
    remoteBindings: false,
  });
  try {
    return await use(env.DB);
  } finally {
    await dispose();
  }
}
