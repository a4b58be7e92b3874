import { env } from 'cloudflare:workers';
import type fc from 'fast-check';
import { expect } from 'vitest';
import { LIVE_STATES, stateAt, WAITING_HOURS, type HoldAction, type HoldState, type StoredState } from '#domain/hold.ts';
import { callApi, holdOf, PERSON, type PartnerForTest } from './partners.ts';

const MINUTE = 60_000;
export const HOLD_MINUTES = 30;
const KNOWN = 24 * 60 * MINUTE;
const WAITING = WAITING_HOURS * 60 * MINUTE;
/** How many one batch may let have what they waited for. */
const PROMOTED_AT_ONCE = 3;

export interface HoldInModel {
  readonly code: string;
  readonly beds: number;
  readonly by: PartnerForTest;
  readonly at: number;
  state: HoldState;
  liveUntil: number;
}

type Path = '/holds' | '/waiting';

interface Asked {
  readonly path: Path;
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
    if (LIVE_STATES.some((live) => live === hold.state) && hold.liveUntil <= model.now) hold.state = 'expired';
  }
}

export function held(model: Model): number {
  return model.holds.filter(({ state }) => state === 'requested' || state === 'accepted').reduce((sum, { beds }) => sum + beds, 0);
}

/** Who waits and fits into what is open, the first first. */
function fitting(model: Model): readonly HoldInModel[] {
  const open = model.free - held(model);
  const waiting = model.holds.filter(({ state, beds }) => state === 'waiting' && beds <= open);
  return waiting.sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1));
}

function isKnown(model: Model): boolean {
  return model.now - model.saidAt <= KNOWN;
}

/** What each look at the group does; a batch that was tried twice has looked twice. */
function promote(model: Model, isTwice = false): void {
  promoteSome(model, PROMOTED_AT_ONCE * (isTwice ? 2 : 1));
}

function promoteSome(model: Model, most: number): void {
  for (let left = most; left > 0; left -= 1) {
    const first = isKnown(model) ? fitting(model)[0] : undefined;
    if (!first) return;
    Object.assign(first, { state: 'requested', liveUntil: model.now + HOLD_MINUTES * MINUTE });
  }
}

/** The database says what the model says: no bed is promised twice, and each hold is in the one state that it should be in. */
export async function compare(model: Model, { group }: Real): Promise<void> {
  const [figures, holds] = await env.DB.batch<Record<string, unknown>>([
    env.DB.prepare(
      "select f.*, (select coalesce(sum(beds), 0) from holds h where h.bed_group_id = f.bed_group_id and live_until > ? and state <> 'waiting') as held from bed_figures f where bed_group_id = ?",
    ).bind(model.now, group),
    env.DB.prepare('select code, state, live_until from holds where bed_group_id = ?').bind(group),
  ]);
  const { capacity, free, version } = model;
  expect(figures?.results).toMatchObject([{ capacity, free, version, held: held(model) }]);
  expect(held(model)).toBeLessThanOrEqual(free);
  const rows = (holds?.results ?? []) as { code: string; state: StoredState; live_until: number | null }[];
  const stored = Object.fromEntries(rows.map(({ code, state, live_until }) => [code, stateAt(state, live_until, model.now)]));
  expect(stored).toEqual(Object.fromEntries(model.holds.map(({ code, state }) => [code, state])));
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

async function post(real: Real, path: Path, by: PartnerForTest, key: string, beds: number, isLossy: boolean): Promise<Response> {
  const body = { bed_group: real.group, beds, ...PERSON };
  const binding = isLossy ? real.lossyAt(3) : env.DB;
  return callApi('POST', path, { token: by.token, body, headers: { 'idempotency-key': key }, binding });
}

/** Why it must be refused; `undefined` when it must be granted. Nobody new overtakes who waits and fits. */
function refusalOf(model: Model, path: Path, beds: number): string | undefined {
  const hasRoom = model.free >= beds + held(model) && fitting(model).length === 0;
  if (path === '/waiting') return isKnown(model) && hasRoom ? 'room_now' : undefined;
  if (!isKnown(model)) return 'beds_unknown';
  return hasRoom ? undefined : 'no_free_bed';
}

function send(path: Path, beds: number, who: number, isLossy: boolean): Step {
  return step(`${path}(${beds}, ${who}${isLossy ? ', answer lost' : ''})`, async (model, real) => {
    const by = real.referrers[who % real.referrers.length] ?? real.shelter;
    const key = `${real.group}-${model.asked.length}-key`;
    const response = await post(real, path, by, key, beds, isLossy);
    promote(model);
    const refusal = refusalOf(model, path, beds);
    expect(response.status).toBe(refusal === undefined ? 201 : 409);
    const text = await response.text();
    model.asked.push({ path, key, beds, by, at: model.now, status: response.status, text });
    const { code } = JSON.parse(text) as { code: string };
    if (refusal !== undefined) expect(code).toBe(refusal);
    else if (path === '/holds') {
      model.holds.push({ code, beds, by, at: model.now, state: 'requested', liveUntil: model.now + HOLD_MINUTES * MINUTE });
    } else model.holds.push({ code, beds, by, at: model.now, state: 'waiting', liveUntil: model.now + WAITING });
    if (isLossy) promote(model);
  });
}

export function ask(beds: number, who: number, isLossy: boolean): Step {
  return send('/holds', beds, who, isLossy);
}

/** A moment after whatever came before, so that each has one place in line. */
export function queue(beds: number, who: number, isLossy: boolean): Step {
  const joins = send('/waiting', beds, who, isLossy);
  return {
    ...joins,
    run: async (model, real) => {
      model.now += 1;
      real.setClock(model.now);
      await joins.run(model, real);
    },
  };
}

export function askAgain(which: number, isOther: boolean): Step {
  return step(`askAgain(${which}${isOther ? ', another body' : ''})`, async (model, real) => {
    const young = model.asked.filter(({ at }) => model.now - at < KNOWN);
    const first = young[which % Math.max(1, young.length)];
    if (!first) return;
    const response = await post(real, first.path, first.by, first.key, isOther ? first.beds + 1 : first.beds, false);
    expect([response.status, isOther || (await response.text()) === first.text]).toEqual([isOther ? 422 : first.status, true]);
  });
}

const FROM: Record<HoldAction, readonly HoldState[]> = {
  accept: ['requested', 'accepted'],
  decline: ['requested'],
  arrive: ['accepted'],
  release: ['waiting', 'requested', 'accepted'],
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
    if (may && !isDone) {
      hold.state = (await holdOf(response)).state;
      expect(hold.state).toBe(TO[action]);
      if (action === 'accept') hold.liveUntil = model.now + HOLD_MINUTES * MINUTE;
      if (action === 'arrive') Object.assign(model, { free: model.free - hold.beds, version: model.version + 1 });
    }
    if (hold.state !== 'waiting') promote(model, isLossy);
  });
}

export function say(change: { readonly free?: number; readonly capacity?: number }, isStale: boolean, isLossy: boolean): Step {
  return step(`say(${JSON.stringify(change)}${isStale ? ', stale' : ''}${isLossy ? ', answer lost' : ''})`, async (model, real) => {
    const headers = { 'if-match': `"${isStale ? model.version - 1 : model.version}"` };
    const binding = isLossy ? real.lossyAt(2) : env.DB;
    const options = { token: real.shelter.token, body: change, headers, binding };
    const response = await callApi('PATCH', `/bed-groups/${real.group}/figures`, options);
    const { free = model.free, capacity = model.capacity } = change;
    const expected = isStale ? 412 : free > capacity ? 400 : free < held(model) ? 409 : 200;
    expect(response.status).toBe(expected);
    if (expected === 200) Object.assign(model, { free, capacity, version: model.version + 1, saidAt: model.now });
    promote(model, isLossy);
  });
}

export function wait(minutes: number): Step {
  return step(`wait(${minutes})`, async (model, real) => {
    model.now += minutes * MINUTE;
    real.setClock(model.now);
    tick(model);
  });
}

/** Whoever looks finds that who waits has got what time has freed: one at each look. */
export function look(at: 'group' | 'holds'): Step {
  return step(`look(${at})`, async (model, real) => {
    const by = at === 'group' ? real.shelter : real.referrers[0];
    const response = await callApi('GET', at === 'group' ? `/bed-groups/${real.group}` : '/holds', { token: by?.token });
    expect(response.status).toBe(200);
    await response.body?.cancel();
    const isWaiting = model.holds.some(({ state, by: holder }) => state === 'waiting' && holder === by);
    if (at === 'group' || isWaiting) promoteSome(model, 1);
  });
}
