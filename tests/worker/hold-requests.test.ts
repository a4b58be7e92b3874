import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsChangeSchema } from '#domain/bed-group.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { changeSettings } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { expectProblem } from '../support/expect-problem.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makeGroup,
  makePair,
  makePartner,
  moveHold,
  PERSON,
  sayFree,
  type PartnerForTest,
} from '../support/partners.ts';

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ shelter, referrer, group } = await makePair());
});
afterEach(() => {
  vi.useRealTimers();
});

const liveBeds = () =>
  env.DB.prepare('select coalesce(sum(beds), 0) as beds from holds where bed_group_id = ? and live_until > ?')
    .bind(group, Date.now())
    .first('beds');

describe('the same key', () => {
  it('gets the first answer again, whatever has become of the hold', async () => {
    const first = await askForHold(referrer, group, { key: 'the-same-key' });
    const body = await first.text();
    expect(first.status).toBe(201);
    await moveHold(shelter, (JSON.parse(body) as { code: string }).code, 'accept');
    await sayFree(shelter, group, 1, 2);
    const again = await askForHold(referrer, group, { key: 'the-same-key' });
    expect([again.status, await again.text(), again.headers.get('location')]).toEqual([201, body, first.headers.get('location')]);
    expect(await liveBeds()).toBe(1);
  });

  it('is kept as hashes that do not tell which bodies were the same: one could be guessed from its hash alone', async () => {
    for (const key of ['one-key-of-two', 'other-key-of-two']) expect((await askForHold(referrer, group, { key })).status).toBe(201);
    const { results } = await env.DB.prepare('select body_hash from idempotency_keys where partner_id = ?').bind(referrer.id).all();
    expect(new Set(results.map(({ body_hash }) => body_hash)).size).toBe(2);
  });

  it('gets the first refusal again, though there is room by now', async () => {
    await expectProblem(await askForHold(referrer, group, { beds: 4, key: 'a-key-refused' }), 409, 'no_free_bed');
    await sayFree(shelter, group, 9, 2);
    await expectProblem(await askForHold(referrer, group, { beds: 4, key: 'a-key-refused' }), 409, 'no_free_bed');
    expect((await askForHold(referrer, group, { beds: 4 })).status).toBe(201);
  });

  it('under another body is refused, and is nobody else’s', async () => {
    await askForHold(referrer, group, { key: 'a-key-of-mine' });
    await expectProblem(await askForHold(referrer, group, { key: 'a-key-of-mine', beds: 2 }), 422, 'key_reused');
    const other = await makePartner('referrer');
    expect((await askForHold(other, group, { key: 'a-key-of-mine', beds: 2 })).status).toBe(201);
  });

  it('sent twenty times at once makes one hold', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => askForHold(referrer, group, { key: 'twenty-times' })));
    const codes = await Promise.all(answers.map(async (answer) => (await holdOf(answer)).code));
    expect(new Set(codes).size).toBe(1);
    expect(await liveBeds()).toBe(1);
  });

  it('is kept for a day, and only as a hash', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const { code } = await holdOf(await askForHold(referrer, group, { key: 'key-for-a-day' }));
    const { results } = await env.DB.prepare('select * from idempotency_keys where partner_id = ?').bind(referrer.id).all();
    expect(JSON.stringify(results)).not.toContain('key-for-a-day');
    await moveHold(referrer, code, 'release');
    vi.setSystemTime(Date.now() + 24 * 3_600_000 - 1);
    expect((await holdOf(await askForHold(referrer, group, { key: 'key-for-a-day' }))).code).toBe(code);
    vi.setSystemTime(Date.now() + 1);
    await sayFree(shelter, group, 3, 2);
    expect((await holdOf(await askForHold(referrer, group, { key: 'key-for-a-day' }))).code).not.toBe(code);
  });
});

it.each([undefined, '', 'short', 'with space in it', 'x'.repeat(201)])('without a usable key (%s) nothing is asked', async (key) => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const response = await callApi('POST', '/holds', { token: referrer.token, body: { bed_group: group, beds: 1, ...PERSON }, headers });
  await expectProblem(response, 400, 'missing_idempotency_key');
});

it('says of the person what the closed lists have, and nothing else', async () => {
  for (const more of [
    { name: 'x' },
    { notes: '' },
    { age: 19 },
    { gender: 'woman' },
    { beds: 0 },
    { beds: 11 },
    { household: undefined },
  ]) {
    await expectProblem(await askForHold(referrer, group, more), 400, 'invalid_input');
  }
});

it('of 500 at once for three beds, three are granted', async () => {
  const crowd = await Promise.all(Array.from({ length: 5 }, () => makePartner('referrer', { liveHoldsMax: 500 })));
  const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => askForHold(crowd[index % 5] ?? referrer, group)));
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect([...statuses.keys()].sort()).toEqual([201, 409]);
  expect(statuses.get(201)).toHaveLength(3);
  expect(await liveBeds()).toBe(3);
  await Promise.all(answers.map((answer) => answer.body?.cancel()));
});

it('a referrer has so many live holds and no more, however fast it asks', async () => {
  const many = await makeGroup(shelter, { capacity: 50 });
  await sayFree(shelter, many, 50);
  const answers = await Promise.all(Array.from({ length: 12 }, () => askForHold(referrer, many)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  await expectProblem(await askForHold(referrer, many), 409, 'too_many_holds');
});

it('refuses whom the rules refuse, and lets ask where they are silent', async () => {
  const women = await makeGroup(shelter, { rules: ['gender:female=accepts', 'gender:otherwise=refuses'] });
  await sayFree(shelter, women, 3);
  await expectProblem(await askForHold(referrer, women, { gender: 'male' }), 409, 'not_for_this_group');
  expect((await askForHold(referrer, women)).status).toBe(201);
});

it('a figure nobody has said lately is no bed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const said = Date.now();
  await sayFree(shelter, group, 3, 2);
  vi.setSystemTime(said + 24 * 3_600_000);
  expect((await askForHold(referrer, group)).status).toBe(201);
  vi.setSystemTime(said + 24 * 3_600_000 + 1);
  await expectProblem(await askForHold(referrer, group), 409, 'beds_unknown');
  const silent = await makeGroup(shelter);
  await expectProblem(await askForHold(referrer, silent), 409, 'beds_unknown');
});

it('a house takes requests from whom it says: none, or no consulates', async () => {
  const closed = await makeGroup(shelter, { accepts_holds: false });
  const open = await makeGroup(shelter, { allow_consulates: true });
  const consulate = await makePartner('referrer', { isConsulate: true });
  await sayFree(shelter, closed, 3);
  await sayFree(shelter, open, 3);
  await expectProblem(await askForHold(referrer, closed), 409, 'holds_closed');
  await expectProblem(await askForHold(consulate, group), 404, 'unknown_bed_group');
  expect((await askForHold(consulate, open)).status).toBe(201);
  await expectProblem(await askForHold(referrer, 'no-such-group'), 404, 'unknown_bed_group');
});

it('the beds of all live holds of a referrer are capped too; what has ended counts no more', async () => {
  const capped = await makePartner('referrer', { liveBedsMax: 5 });
  const large = await makeGroup(shelter, { capacity: 50 });
  await sayFree(shelter, large, 50);
  const { code } = await holdOf(await askForHold(capped, large, { beds: 3 }));
  await expectProblem(await askForHold(capped, large, { beds: 3 }), 409, 'too_many_holds');
  expect((await askForHold(capped, large, { beds: 2 })).status).toBe(201);
  await moveHold(shelter, code, 'decline', { reason: 'no_bed' });
  expect((await askForHold(capped, large, { beds: 3 })).status).toBe(201);
});

it('a group whose settings were changed to take no holds takes none, and only its own shelter’s word counts', async () => {
  const other = await makePartner('shelter');
  const mine = await makeGroup(shelter);
  await sayFree(shelter, mine, 2);
  const close = (partnerId: string) =>
    changeSettings(openForPartner(env.DB), partnerId, mine, { accepts_holds: false }, makeStamp(), Date.now());
  expect(await close(other.id)).toBe(false);
  expect((await askForHold(referrer, mine)).status).toBe(201);
  expect(await close(shelter.id)).toBe(true);
  await expectProblem(await askForHold(referrer, mine), 409, 'holds_closed');
  expect(settingsChangeSchema.safeParse({}).success).toBe(false);
  expect(settingsChangeSchema.parse({ hold_minutes: 60 })).toEqual({ hold_minutes: 60 });
});
