import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { findBreak, type SealedEvent } from '#domain/audit.ts';
import { listCutChains, listSealedEvents } from '../../worker/audit/queries.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { sha256 } from '../../worker/partners/token.ts';
import { askForHold, holdOf, loadListed, makeGroup, makePartner, moveHold, sayFree, type PartnerForTest } from '../support/partners.ts';

let shelter: PartnerForTest;
let referrer: PartnerForTest;

beforeAll(loadListed);
beforeEach(async () => {
  [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
  const group = await makeGroup(shelter);
  await sayFree(shelter, group, 5);
  const { code } = await holdOf(await askForHold(referrer, group));
  await moveHold(shelter, code, 'accept');
  await moveHold(shelter, code, 'arrive');
  await moveHold(referrer, code, 'release');
});

async function chainOf({ id }: PartnerForTest): Promise<readonly SealedEvent[]> {
  return (await listSealedEvents(openForPartner(env.DB))).filter(({ partnerId }) => partnerId === id);
}

it('each partner has its own chain of what it did, in order, by which token, and nothing of whom it was for', async () => {
  const chain = await chainOf(shelter);
  expect(chain.map(({ action }) => action)).toEqual([
    'organisation_added',
    'token_made',
    'bed_group_added',
    'figures_set',
    'hold_accept',
    'hold_arrive',
  ]);
  expect(chain.map(({ tokenId }) => tokenId)).toEqual([null, null, null, ...Array<string>(3).fill(shelter.tokenId)]);
  expect((await chainOf(referrer)).map(({ action }) => action)).toEqual(['organisation_added', 'token_made', 'hold_requested']);
  expect(JSON.stringify(chain)).not.toMatch(/female|18-59|alone/);
});

it('every event but the last is sealed, and the chain is whole', async () => {
  const chain = await chainOf(shelter);
  expect(chain.map(({ hash }) => hash !== null)).toEqual([true, true, true, true, true, false]);
  expect(await findBreak(chain, sha256)).toBeUndefined();
});

it('what is changed, taken out or put in is found, at its place', async () => {
  const chain = await chainOf(shelter);
  for (const [index, event] of chain.slice(0, -1).entries()) {
    const changed = chain.with(index, { ...event, at: event.at + 1 });
    expect(await findBreak(changed, sha256)).toBe(index + 1);
    expect(await findBreak(chain.toSpliced(index, 1), sha256)).toBe(index + 1);
    expect(await findBreak(chain.with(index, { ...event, hash: null }), sha256)).toBe(index + 2 > 5 ? undefined : index + 2);
  }
});

it('the database refuses to change, delete, replace or skip', async () => {
  const { id } = shelter;
  const wrong = [
    `update audit_events set at = 0 where partner_id = '${id}'`,
    `delete from audit_events where partner_id = '${id}'`,
    `insert or replace into audit_events select partner_id, seq, id, 0, token_id, action, subject from audit_events where partner_id = '${id}' and seq = 2`,
    `insert or replace into audit_events select partner_id, 7, id, 0, token_id, action, subject from audit_events where partner_id = '${id}' and seq = 2`,
    `insert into audit_events select partner_id, 9, '${'0'.repeat(32)}', 0, token_id, action, subject from audit_events where partner_id = '${id}' and seq = 2`,
    `update audit_seals set hash = '${'0'.repeat(64)}' where partner_id = '${id}'`,
    `delete from audit_seals where partner_id = '${id}'`,
    `insert or replace into audit_seals select partner_id, seq, '${'0'.repeat(64)}' from audit_seals where partner_id = '${id}' and seq = 2`,
  ];
  const before = await chainOf(shelter);
  for (const sql of wrong) await expect(env.DB.prepare(sql).run(), sql).rejects.toThrow(/append-only/);
  expect(await chainOf(shelter)).toEqual(before);
});

it('a chain that somebody cut at its end, past the triggers, is found by its seals', async () => {
  const db = openForPartner(env.DB);
  expect(await listCutChains(db)).toEqual([]);
  await env.DB.prepare('drop trigger audit_events_delete').run();
  await env.DB.prepare('delete from audit_events where partner_id = ? and seq > 3').bind(shelter.id).run();
  expect(await findBreak(await chainOf(shelter), sha256)).toBeUndefined();
  expect(await listCutChains(db)).toEqual([{ partner_id: shelter.id, sealed: 5 }]);
  await env.DB.prepare('delete from audit_events where partner_id = ?').bind(referrer.id).run();
  expect(await listCutChains(db)).toEqual([
    // Its last act, a release that came too late, has sealed all that it did before.
    { partner_id: referrer.id, sealed: 3 },
    { partner_id: shelter.id, sealed: 5 },
  ]);
});
