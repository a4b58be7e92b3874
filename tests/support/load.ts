import { env } from 'cloudflare:workers';
import { inject } from 'vitest';
import { loadDirectory } from '../../worker/directory/load.ts';

/** The real directory in this file's own database. */
export function loadRealDirectory() {
  return loadDirectory(env.DB, inject('services'), inject('surveys'));
}
