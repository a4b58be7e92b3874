import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { addDays, dayOf } from '#domain/days.ts';
import { openBedsSchema, type OpenBeds } from '#domain/partner-contract.ts';
import { say } from '../../worker/corrections/check-actions.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { changeSettings, suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { acting } from '../support/correcting.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { askForHold, callApi, loadListed, makeGroup, makePartner, sayFree, type PartnerForTest } from '../support/partners.ts';

let shelter: PartnerForTest;
let referrer: PartnerForTest;

beforeAll(loadListed);
beforeEach(async () => {
  [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
});

async function search(body: object, { token } = referrer): Promise<OpenBeds['groups']> {
  const response = await callApi('POST', '/open-beds', { token, body: { state: '07', ...body } });
  return openBedsSchema.parse(await response.json()).groups;
}

const idsOf = (groups: OpenBeds['groups'], own: readonly string[]) => groups.map(({ id }) => id).filter((id) => own.includes(id));

it('shows the nearest first: own state, neighbours, the country', async () => {
  const far = await makeGroup(shelter, {}, '02');
  const near = await makeGroup(shelter, {}, '27');
  const own = await makeGroup(shelter, {}, '07');
  for (const group of [far, near, own]) await sayFree(shelter, group, 1);
  expect(idsOf(await search({}), [far, near, own])).toEqual([own, near, far]);
});

it('shows who is taken, asked about and not shown who is refused; what has room before what has none', async () => {
  const rules = ['gender:male=accepts', 'gender:otherwise=refuses'];
  const [men, women, full] = [
    await makeGroup(shelter, { rules }),
    await makeGroup(shelter, { rules: ['gender:female=accepts', 'gender:otherwise=refuses'] }),
    await makeGroup(shelter, { rules }),
  ];
  for (const [group, free] of [
    [men, 2],
    [women, 2],
    [full, 0],
  ] as const)
    await sayFree(shelter, group, free);
  const found = await search({ profile: { gender: 'male' } });
  expect(idsOf(found, [men, women, full])).toEqual([men, full]);
  expect(found.find(({ id }) => id === men)).toMatchObject({ verdict: 'accepts', has_room: true, open: 2 });
  expect((await search({ profile: { gender: 'male' }, beds: 3 })).find(({ id }) => id === men)?.has_room).toBe(false);
  expect((await search({})).find(({ id }) => id === women)?.verdict).toBe('ask');
});

it('says how it is to stay, and what nobody has said is not known', async () => {
  const stay = { regime: 'closed', max_stay_days: 90, intake_hours: '18:00-06:00' } as const;
  const [told, silent] = [await makeGroup(shelter, stay), await makeGroup(shelter)];
  const seen = async (id: string) => (await search({})).find((group) => group.id === id);
  expect(await seen(told)).toMatchObject(stay);
  expect(await seen(silent)).toMatchObject({ regime: 'unknown', max_stay_days: null, intake_hours: null });
  const change = { regime: 'open', max_stay_days: null } as const;
  await changeSettings(openForPartner(env.DB), shelter.id, told, change, makeStamp(), Date.now());
  expect(await seen(told)).toMatchObject({ ...stay, ...change });
});

it('what is held is not open', async () => {
  const group = await makeGroup(shelter);
  await sayFree(shelter, group, 3);
  await askForHold(referrer, group, { beds: 2 });
  expect((await search({})).find(({ id }) => id === group)?.open).toBe(1);
});

it('numbers only where the group shows them; nothing where nobody has spoken', async () => {
  const [shy, silent] = [await makeGroup(shelter, { shows_numbers: false }), await makeGroup(shelter)];
  await sayFree(shelter, shy, 3);
  const found = await search({});
  expect(found.find(({ id }) => id === shy)).toMatchObject({ open: null, has_room: true });
  for (const beds of [2, 3, 4]) expect((await search({ beds })).find(({ id }) => id === shy)).toMatchObject({ open: null, has_room: null });
  expect(found.find(({ id }) => id === shy)?.said_at).toMatch(/:00:00\.000Z$/);
  expect(found.find(({ id }) => id === silent)).toMatchObject({ open: null, has_room: null, freshness: 'unknown', said_at: null });
});

it('consulates see only the groups that allow them', async () => {
  const [open, closed] = [await makeGroup(shelter, { allow_consulates: true }), await makeGroup(shelter)];
  const consulate = await makePartner('referrer', { isConsulate: true });
  expect(idsOf(await search({}, consulate), [open, closed])).toEqual([open]);
});

it('GET takes nothing that describes a person, and no answer has a place', async () => {
  const group = await makeGroup(shelter);
  const response = await callApi('GET', '/open-beds?state=07&beds=2', { token: referrer.token });
  const body = await response.text();
  expect(openBedsSchema.parse(JSON.parse(body)).groups.map(({ id }) => id)).toContain(group);
  expect(body).not.toMatch(/address|city|phone|location/);
  await expectProblem(await callApi('GET', '/open-beds?state=07&gender=female', { token: referrer.token }), 400, 'invalid_input');
});

it('shows no bed of a shelter that is suspended, and none can be asked for there', async () => {
  const gone = await makePartner('shelter');
  const [theirs, ours] = [await makeGroup(gone), await makeGroup(shelter)];
  await sayFree(gone, theirs, 2);
  await sayFree(shelter, ours, 2);
  expect(idsOf(await search({}), [theirs, ours]).sort()).toEqual([theirs, ours].sort());
  await suspendPartner(openForPartner(env.DB), gone.id, makeStamp(), Date.now());
  expect(idsOf(await search({}), [theirs, ours])).toEqual([ours]);
  await expectProblem(await askForHold(referrer, theirs), 404, 'unknown_bed_group');
});

async function serviceOf(group: string): Promise<string> {
  const row = await env.DB.prepare('select service_id from bed_groups where id = ?').bind(group).first<{ service_id: string }>();
  return row?.service_id ?? '';
}

it('shows no bed of a place that announces that it is closed these days, and none can be asked for there, until it is open again', async () => {
  const theirs = await makeGroup(shelter);
  await sayFree(shelter, theirs, 2);
  const serviceId = await serviceOf(theirs);
  const announce = async (kind: 'closed' | 'full', until: string) => {
    const said = { serviceId, field: 'alert', value: { kind, until }, method: 'called', by: 'steward', day: today } as const;
    await say(await acting(), said, Date.now());
  };
  const today = dayOf(new Date());
  // Full is what the figures say better: whoever has a bed again says so there.
  await announce('full', today);
  expect(idsOf(await search({}), [theirs])).toEqual([theirs]);
  await announce('closed', today);
  expect(idsOf(await search({}), [theirs])).toEqual([]);
  await expectProblem(await askForHold(referrer, theirs), 409, 'holds_closed');
  await announce('closed', addDays(today, -1));
  expect(idsOf(await search({}), [theirs])).toEqual([theirs]);
});

it('shows no bed of a place that wants to be off the list: there is no number to call', async () => {
  const theirs = await makeGroup(shelter);
  await sayFree(shelter, theirs, 2);
  await say(
    await acting(),
    { serviceId: await serviceOf(theirs), field: 'withdrawn', value: true, method: 'called', by: 'steward', day: dayOf(new Date()) },
    Date.now(),
  );
  expect(idsOf(await search({}), [theirs])).toEqual([]);
  await expectProblem(await askForHold(referrer, theirs), 404, 'unknown_bed_group');
});
