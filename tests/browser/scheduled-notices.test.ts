import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type Server } from '../support/server.ts';

let server: Server;
let partner: HttpServer;
const received: string[] = [];

beforeAll(async () => {
  partner = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']));
    response.end();
  });
  await new Promise<void>((resolve) => {
    partner.listen(0, resolve);
  });
  server = await startServer();
});
afterAll(async () => {
  await server.harness.close();
  partner.close();
});

it('the deployed Worker sends what is due every five minutes, once, and erases nothing then', async () => {
  const worker = server.harness.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB } = await worker.getEnv();
  const [id, hook] = ['a'.repeat(32), 'b'.repeat(32)];
  const { port } = partner.address() as AddressInfo;
  await DB.batch(
    [
      `insert into partners (id, role, service_id, added_at) values ('one', 'shelter', 'one', 1)`,
      `insert into webhooks values ('${hook}', 'one', 'http://localhost:${port}/x', '${'c'.repeat(64)}', 1, null)`,
      `insert into notices values ('${id}', '${hook}', 'waiting', 1, 1, ${Date.now()}, 500)`,
    ].map((statement) => DB.prepare(statement)),
  );
  for (let time = 0; time < 2; time += 1) {
    expect((await worker.scheduled({ cron: '*/5 * * * *', scheduledTime: new Date() })).outcome).toBe('ok');
  }
  expect(received).toEqual([id]);
  expect((await DB.prepare('select state, attempts, last_status from notices').all()).results).toEqual([
    { state: 'delivered', attempts: 2, last_status: 200 },
  ]);
});
