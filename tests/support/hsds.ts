import { resolveServices } from '#domain/directory.ts';
import { listWithdrawn } from '#domain/hsds-withdrawn.ts';
import type { Service } from '#domain/service.ts';
import { api } from '../../worker/api.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { counting, type Counted } from '../bench/counting.ts';
import { openDatabase } from './own-database.ts';

/** A page as it is told; what its items hold is what the tests are about. */
export interface AnyPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string; readonly [field: string]: unknown }[];
}

export interface HsdsClient {
  readonly services: readonly Service[];
  readonly binding: D1Database;
  /** What has been read of the database. */
  readonly counted: Counted;
  request(path: string, init?: RequestInit): Promise<Response>;
  json<T = AnyPage>(path: string): Promise<T>;
  lines(path: string): Promise<AnyPage['contents']>;
  stop(): Promise<void>;
}

/** The API over a database of its own with the real directory, in Node: what validates JSON Schema needs code made at run time. */
export async function startHsds(): Promise<HsdsClient> {
  const { env, stop } = await openDatabase();
  const content = readDirectory('content');
  const services = resolveServices(content);
  await loadDirectory(env.DB, services, readSurveys('content'), { withdrawn: listWithdrawn(content.warnings) });

  const counted: Counted = { calls: 0, rowsRead: 0, statements: [] };
  const watched = { ...env, DB: counting(env.DB, counted) };
  const request = async (path: string, init?: RequestInit) => api.fetch(new Request(`https://example.org/api/hsds${path}`, init), watched);
  async function text(path: string): Promise<string> {
    // What describes a person stands in no address.
    const [bare = '', query = ''] = path.split('?');
    const body = JSON.stringify(Object.fromEntries(new URLSearchParams(query)));
    const isOfTerm = query.includes('taxonomy_term_id=');
    const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await (isOfTerm ? request(bare, posted) : request(path));
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  }
  return {
    services,
    binding: env.DB,
    counted,
    request,
    json: async (path) => JSON.parse(await text(path)),
    lines: async (path) =>
      (await text(path))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    stop,
  };
}
