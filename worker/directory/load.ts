import { drizzle } from 'drizzle-orm/d1';
import { countCoverage } from '#domain/coverage.ts';
import type { Service } from '#domain/service.ts';
import { STATE_CODES } from '#domain/states.ts';
import type { Survey } from '#domain/survey.ts';
import { deleteOrganization, findVersion, listOrganizationHashes, saveFacts, saveOrganization } from './queries.ts';

export interface LoadResult {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly version: string;
}

async function hash(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function surveysByState(surveys: readonly Survey[]) {
  return new Map(STATE_CODES.map((state) => [state, surveys.filter(({ states }) => states === 'all' || states.includes(state))]));
}

/** Batches under way at once: D1 runs them one by one, the way there is what takes long. */
const AT_ONCE = 16;

async function inTurns<T>(items: readonly T[], save: (item: T) => Promise<void>): Promise<void> {
  for (let next = 0; next < items.length; next += AT_ONCE) await Promise.all(items.slice(next, next + AT_ONCE).map(save));
}

/** A service that does not exist was about to enter a directory that people use. */
export class DemoServiceError extends Error {
  override readonly name = 'DemoServiceError';
}

export interface LoadOptions {
  /** Whether it is the database of `npm run demo`. */
  readonly isDemo?: boolean;
}

/**
 * Makes the database say what the content says: keyed by id, one batch an organisation, only what has changed.
 * May be killed at any moment and run again; a second run changes nothing.
 * @throws DemoServiceError when a service is of a demonstration and the database is not
 */
export async function loadDirectory(
  binding: D1Database,
  services: readonly Service[],
  surveys: readonly Survey[],
  { isDemo = false }: LoadOptions = {},
): Promise<LoadResult> {
  const demo = services.find((service) => service.demo);
  if (demo && !isDemo) throw new DemoServiceError(`${demo.id} does not exist: it belongs to npm run demo`);
  const db = drizzle(binding);
  const organizations = Map.groupBy(services, ({ organization }) => organization.id);
  const known = new Map((await listOrganizationHashes(db)).map(({ id, hash: old }) => [id, old]));
  const current = await Promise.all([...organizations].map(async ([id, records]) => ({ id, records, hash: await hash(records) })));
  const changed = current.filter((organization) => known.get(organization.id) !== organization.hash);
  await inTurns(changed, (organization) => saveOrganization(db, { ...organization, isNew: !known.has(organization.id) }));
  const removed = [...known.keys()].filter((id) => !organizations.has(id));
  await inTurns(removed, (id) => deleteOrganization(db, id));

  const facts = { coverage: countCoverage(services.filter((service) => !service.demo)), surveys: surveysByState(surveys) };
  const version = (await hash([current.map((organization) => organization.hash), surveys, [...facts.coverage]])).slice(0, 12);
  if ((await findVersion(db))?.version !== version) await saveFacts(db, version, services.length, facts);
  return { written: changed.length, removed: removed.length, unchanged: organizations.size - changed.length, version };
}
