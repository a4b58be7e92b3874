import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { accept, propose } from '../../worker/corrections/actions.ts';
import { undoWithdrawal } from '../../worker/corrections/queries.ts';
import { addDays } from '#domain/days.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { ask, request } from '../support/ask.ts';
import { acting, ALERT, CONTENT, correct, read, said, TODAY } from '../support/correcting.ts';

beforeEach(async () => {
  await env.DB.prepare('delete from corrections').run();
  await loadDirectory(env.DB, [], []);
  await loadDirectory(env.DB, CONTENT, []);
});

describe('a place', () => {
  it('that shuts for some days says so, comes last, and opens by itself', async () => {
    const steward = await acting();
    const id = await propose(steward.db, said(ALERT), steward, Date.now());
    await accept(steward.db, id, steward.decider, true, Date.now());
    expect((await read('office')).alerts).toEqual([{ kind: 'closed', until: TODAY, phone: null }]);
    await env.DB.prepare("update services set record = json_set(record, '$.alerts[0].until', '2020-01-01') where id = 'office'").run();
    expect((await read('office')).alerts).toEqual([]);
  });

  it('that opens again before that day says so, and the notice is gone at once, also after a load', async () => {
    const steward = await acting();
    const yesterday = addDays(TODAY, -1);
    for (const until of [addDays(TODAY, 9), yesterday]) {
      const id = await propose(steward.db, said({ field: 'alert', value: { kind: 'full', until } }), steward, Date.now());
      await accept(steward.db, id, steward.decider, true, Date.now());
    }
    expect((await read('office')).alerts).toEqual([]);
    await loadDirectory(env.DB, CONTENT, []);
    expect((await read('office')).alerts).toEqual([]);
    const again = said({ field: 'alert', value: { kind: 'full', until: yesterday } });
    await expect(propose(steward.db, again, steward, Date.now())).rejects.toEqual(expect.objectContaining({ code: 'correction_refused' }));
  });

  it('that does not want to be listed is gone at once from every answer, and stays gone', async () => {
    await correct({ field: 'withdrawn', value: true }, 'line');
    expect((await request('/api/v1/services/line')).status).toBe(404);
    expect((await read('house')).access.through).toEqual([]);
    expect((await ask('07', {})).services.map(({ id }) => id)).not.toContain('line');
    await loadDirectory(env.DB, CONTENT, []);
    expect((await request('/api/v1/services/line')).status).toBe(404);
  });

  it('whose withdrawal is taken back is listed again by the next load, and both stand in the chain', async () => {
    await correct({ field: 'withdrawn', value: true }, 'line');
    const db = openForPartner(env.DB);
    const partnerId = await undoWithdrawal(db, 'line', 'e'.repeat(32), Date.now());
    expect(await undoWithdrawal(db, 'line', 'd'.repeat(32), Date.now())).toBeUndefined();
    await loadDirectory(env.DB, CONTENT, []);
    expect((await read('house')).access.through.map(({ id }) => id)).toEqual(['line']);
    const acts = await env.DB.prepare("select action from audit_events where partner_id = ? and subject = 'line' order by seq")
      .bind(partnerId)
      .all<{ action: string }>();
    expect(acts.results.map(({ action }) => action)).toEqual(['correction_proposed', 'correction_refused']);
  });
});

it('whoever asks for a page by its address reads one record, not the whole directory', async () => {
  const real = inject('services').slice(0, 120);
  await loadDirectory(env.DB, real, []);
  const plan = await env.DB.prepare("explain query plan select id from services where record ->> 'page' = ?")
    .bind(real[0]?.page ?? '')
    .all<{ detail: string }>();
  expect(plan.results.map(({ detail }) => detail).join()).toMatch(/USING INDEX services_page/);
});

it('whoever takes the records by the standard learns that a place is shut for some days, and until when', async () => {
  const steward = await acting();
  const id = await propose(steward.db, said(ALERT), steward, Date.now());
  await accept(steward.db, id, steward.decider, true, Date.now());
  const uuid = idOf('service', 'office');
  const one = async () => (await request(`/api/hsds/services/${uuid}`)).json<{ status: string; alert?: string }>();
  const minimal = async () => {
    const { contents } = await (await request('/api/hsds/services?minimal=true')).json<{ contents: { id: string; status: string }[] }>();
    return contents.find((service) => service.id === uuid)?.status;
  };
  expect([(await one()).status, await minimal()]).toEqual(['temporarily closed', 'temporarily closed']);
  expect((await one()).alert).toContain('Cerrado hasta el');
  await env.DB.prepare("update services set record = json_set(record, '$.alerts[0].until', '2020-01-01') where id = 'office'").run();
  expect([(await one()).status, await minimal(), (await one()).alert]).toEqual(['active', 'active', undefined]);
});
