import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type Server } from '../support/server.ts';

let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.harness.close());

it('the deployed Worker erases what is old when its daily hour comes', async () => {
  const worker = server.harness.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB } = await worker.getEnv();
  const hex = (digit: string) => digit.repeat(32);
  await DB.batch(
    [
      `insert into partners (id, role, service_id, added_at) values ('one', 'shelter', 'one', 1)`,
      `insert into bed_groups (id, partner_id, service_id, state, accepts_holds, auto_accept, allow_consulates, shows_numbers, is_public,
        hold_minutes, fresh_minutes, known_minutes) values ('group', 'one', 'one', '07', 1, 0, 0, 0, 0, 30, 720, 1440)`,
      ...[Date.UTC(2026, 0, 1), Date.now()].map(
        (ended, index) => `insert into holds (code, bed_group_id, partner_id, beds, age, gender, household, state, was_automatic,
          requested_at, requested_until, ended_at, stamp) values ('AAAA-AAA${index}', 'group', 'one', 1, '18-59', 'female', 'alone',
          'released', 0, 1, 1, ${ended}, '${hex(String(index))}')`,
      ),
    ].map((statement) => DB.prepare(statement)),
  );
  expect((await worker.scheduled({ cron: '23 11 * * *', scheduledTime: new Date() })).outcome).toBe('ok');
  expect((await DB.prepare('select code from holds').all()).results).toEqual([{ code: 'AAAA-AAA1' }]);
});
