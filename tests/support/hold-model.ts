import { env } from 'cloudflare:workers';
import type fc from 'fast-check';
import { expect } from 'vitest';
import type { HoldAction, HoldState } from '#domain/hold.ts';
import { callApi, holdOf, PERSON, type PartnerForTest } from './partners.ts';

const MINUTE = 60_000;
export const HOLD_MINUTES = 30;
const KNOWN = 24 * 60 * MINUTE;

export interface HoldInModel {
  readonly code: string;
  readonly beds: number;
  readonly by: PartnerForTest;
  state: HoldState;
  liveUntil: number;
}

interface Asked {
  readonly key: string;
  readonly beds: number;
  readonly by: PartnerForTest;
  readonly at: number;
  readonly status: number;
  readonly text: string;
}

/** What should be so: plain arithmetic, no database. */
export interface Model {
  now: number;
  capacity: number;
  free: number;
  saidAt: number;
  version: number;
  readonly holds: HoldInModel[];
  readonly asked: Asked[];
}

/** Who acts in a sequence, on which group. `lossyAt` loses the answer of one call after its work is done. */
export interface Real {
  readonly group: string;
  readonly shelter: PartnerForTest;
  readonly referrers: readonly PartnerForTest[];
  readonly lossyAt: (call: number) => D1Database;
  setClock(now: number): void;
}

type Step = fc.AsyncCommand<Model, Real>;

function tick(model: Model): void {
  for (const hold of model.holds) {
    const isOpen = hold.state === 'requested' || hold.state === 'accepted';
    if (isOpen && hold.liveUntil <= model.now) hold.state = 'expired';
  }
}

export function held(model: Model): number {
  return model.holds.filter(({ state }) => state === 'requested' || state === 'accepted').reduce((sum, { beds }) => sum + beds, 0);
}

/** The database says what the model says, and no bed is promised twice. */
export async function compare(model: Model, { group }: Real): Promise<void> {
  const row = await env.DB.prepare(
    'select f.*, (select coalesce(sum(beds), 0) from holds h where h.bed_group_id = f.bed_group_id and live_until > ?) as held from bed_figures f where bed_group_id = ?',
  )
    .bind(model.now, group)
    .first();
  const { capacity, free, version } = model;
  expect(row).toMatchObject({ capacity, free, version, held: held(model) });
  expect(held(model)).toBeLessThanOrEqual(free);
}

function step(name: string, run: (model: Model, real: Real) => Promise<void>): Step {
  return {
    check: () => true,
    run: async (model, real) => {
      tick(model);
      await run(model, real);
      if (model.holds.length > 1) await compare(model, real);
    },
    toString: () => name,
  };
}

async function post(real: Real, by: PartnerForTest, key: string, beds: number, isLossy: boolean): Promise<Response> {
  const body = { bed_group: real.group, beds, ...PERSON };
  const binding = isLossy ? real.lossyAt(3) : env.DB;
  return callApi('POST', '/holds', { token: by.token, body, headers: { 'idempotency-key': key }, binding });
}

export function ask(beds: number, who: number, isLossy: boolean): Step {
  return step(`ask(${beds}, ${who}${isLossy ? ', answer lost' : ''})`, async (model, real) => {
    const by = real.referrers[who % real.referrers.length] ?? real.shelter;
    const key = `${real.group}-${model.asked.length}-key`;
    const response = await post(real, by, key, beds, isLossy);
    const isKnown = model.now - model.saidAt <= KNOWN;
    const isGranted = isKnown && model.free >= beds + held(model);
    expect(response.status).toBe(isGranted ? 201 : 409);
    const text = await response.text();
    model.asked.push({ key, beds, by, at: model.now, status: response.status, text });
    const body = JSON.parse(text) as { code: string };
    if (isGranted) model.holds.push({ code: body.code, beds, by, state: 'requested', liveUntil: model.now + HOLD_MINUTES * MINUTE });
    else expect(body.code).toBe(isKnown ? 'no_free_bed' : 'beds_unknown');
  });
}

export function askAgain(which: number, isOther: boolean): Step {
  return step(`askAgain(${which}${isOther ? ', another body' : ''})`, async (model, real) => {
    const young = model.asked.filter(({ at }) => model.now - at < KNOWN);
    const first = young[which % Math.max(1, young.length)];
    if (!first) return;
    const response = await post(real, first.by, first.key, isOther ? first.beds + 1 : first.beds, false);
    expect([response.status, isOther || (await response.text()) === first.text]).toEqual([isOther ? 422 : first.status, true]);
  });
}

const FROM: Record<HoldAction, readonly HoldState[]> = {
  accept: ['requested', 'accepted'],
  decline: ['requested'],
  arrive: ['accepted'],
  release: ['requested', 'accepted'],
};
const TO = { accept: 'accepted', decline: 'declined', arrive: 'arrived', release: 'released' } as const;

export function move(which: number, action: HoldAction, byShelter: boolean, isLossy: boolean): Step {
  return step(`${action}(${which}, ${byShelter ? 'shelter' : 'referrer'}${isLossy ? ', answer lost' : ''})`, async (model, real) => {
    const hold = model.holds[which % Math.max(1, model.holds.length)];
    if (!hold) return;
    const by = byShelter ? real.shelter : hold.by;
    const body = action === 'decline' ? { reason: 'no_staff' } : undefined;
    const binding = isLossy ? real.lossyAt(2) : env.DB;
    const response = await callApi('POST', `/holds/${hold.code}/${action}`, { token: by.token, body, binding });
    if (!byShelter && action !== 'release') return expect(response.status).toBe(403) as void;
    const isDone = hold.state === TO[action];
    const may = FROM[action].includes(hold.state);
    expect(response.status).toBe(may || isDone ? 200 : 409);
    if (!may || isDone) return;
    hold.state = (await holdOf(response)).state;
    expect(hold.state).toBe(TO[action]);
    if (action === 'accept') hold.liveUntil = model.now + HOLD_MINUTES * MINUTE;
    if (action !== 'arrive') return;
    model.free -= hold.beds;
    model.version += 1;
  });
}

export function say(change: { readonly free?: number; readonly capacity?: number }, isStale: boolean, isLossy: boolean): Step {
  return step(`say(${JSON.stringify(change)}${isStale ? ', stale' : ''}${isLossy ? ', answer lost' : ''})`, async (model, real) => {
    const headers = { 'if-match': `"${isStale ? model.version - 1 : model.version}"` };
    const binding = isLossy ? real.lossyAt(2) : env.DB;
    const options = { token: real.shelter.token, body: change, headers, binding };
    const response = await callApi('PATCH', `/bed-groups/${real.group}/figures`, options);
    const { free = model.free, capacity = model.capacity } = change;
    if (isStale) return expect(response.status).toBe(412) as void;
    if (free > capacity) return expect(response.status).toBe(400) as void;
    if (free < held(model)) return expect(response.status).toBe(409) as void;
    expect(response.status).toBe(200);
    Object.assign(model, { free, capacity, version: model.version + 1, saidAt: model.now });
  });
}

export function wait(minutes: number): Step {
  return step(`wait(${minutes})`, async (model, real) => {
    model.now += minutes * MINUTE;
    real.setClock(model.now);
    tick(model);
  });
}
