import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import { post, request } from '../support/ask.ts';

beforeAll(async () => {
  await env.DB.exec(
    'drop table service_needs; drop table service_areas; drop table services; drop table directory'.replaceAll('; ', ';\n'),
  );
});

it('without its database the API answers 503 and says when to try again', async () => {
  for (const response of [await post({ state: '07', profile: { needs: ['legal'] } }), await request('/api/v1/services/emergency-911')]) {
    const problem = await expectProblem(response, 503, 'database_unavailable');
    expect(response.headers.get('retry-after')).toBe('10');
    expect(JSON.stringify(problem)).not.toMatch(/D1|SQL|no such table/i);
  }
});

it('health says so too', async () => {
  const response = await request('/api/v1/health');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'unavailable', database: 'unavailable', directory: null });
});
