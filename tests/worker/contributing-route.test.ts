import { sql } from 'drizzle-orm';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { openSessionForReading, readAll } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { onlyMethods } from '../../worker/http/methods.ts';
import { answerProblem } from '../../worker/http/problems.ts';
import { securityHeaders } from '../../worker/http/security-headers.ts';
import { readQuery, validate } from '../../worker/http/validate.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { makeService } from '../support/factories.ts';
import { D1_ERRORS, faulty } from '../support/faulty.ts';

/** A route as "Add an API route" of CONTRIBUTING.md says: how many services a kind has. */

// worker/kinds/queries.ts
async function countKind(binding: D1Database, kind: string): Promise<number> {
  const rows = await readAll(
    openSessionForReading(binding),
    sql<{ n: number }>`select count(*) as n from services where record ->> 'kind' = ${kind}`,
  );
  return rows[0]?.n ?? 0;
}

// src/domain/contract.ts
const kindsQuerySchema = z.strictObject({ kind: z.enum(['ngo', 'shelter']) });

// worker/kinds/routes.ts
const kinds = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    const { kind } = validate(kindsQuerySchema, readQuery(c), c);
    c.header('Cache-Control', 'no-store');
    return c.json({ kind, services: await countKind(c.env.DB, kind) });
  })
  .all('/', onlyMethods('GET'));

// worker/api.ts
const api = new Hono<{ Bindings: Env }>().use(securityHeaders).route('/api/v1/kinds', kinds).onError(answerProblem);

function ask(query: string, init: RequestInit = {}, binding: D1Database = env.DB): Promise<Response> {
  return Promise.resolve(api.request(`https://example.org/api/v1/kinds${query}`, init, { ...env, DB: binding }));
}

beforeAll(async () => {
  await loadDirectory(env.DB, [makeService()], []);
});

it('it answers, names a wrong question, takes no other method, and says when the database does not answer', async () => {
  const right = await ask('?kind=ngo');
  expect([right.status, await right.json()]).toEqual([200, { kind: 'ngo', services: 1 }]);
  const wrong = await expectProblem(await ask('?kind=castle'), 400, 'invalid_input');
  expect(wrong.errors).toMatchObject([{ path: 'kind' }]);
  expect((await ask('', { method: 'DELETE' })).headers.get('allow')).toBe('GET');
  const broken = faulty(
    env.DB,
    () => 'before',
    () => D1_ERRORS[0],
  );
  await expectProblem(await ask('?kind=ngo', {}, broken), 503, 'database_unavailable');
});
