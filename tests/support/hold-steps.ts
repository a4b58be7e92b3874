import { env } from 'cloudflare:workers';
import type fc from 'fast-check';
import { expect } from 'vitest';
import type { HoldAction, HoldState } from '#domain/hold.ts';
import {
  compare,
  fitting,
  held,
  HOLD_MINUTES,
  isKnown,
  KNOWN,
  MINUTE,
  promote,
  promoteSome,
  tick,
  WAITING,
  type Model,
  type Path,
  type Real,
} from './hold-model.ts';
import { callBy } from './page-client.ts';
import { callApi, holdOf, PERSON, type PartnerForTest } from './partners.ts';

type Step = fc.AsyncCommand<Model, Real>;

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

async function post(
  real: Real,
  path: Path,
  by: PartnerForTest,
  key: string,
  beds: number,
  isLossy: boolean,
  isByPage: boolean,
): Promise<Response> {
  const body = { bed_group: real.group, beds, ...PERSON };
  const binding = isLossy ? real.lossyAt(3) : env.DB;
  return callBy(real, isByPage, by, 'POST', path, { body, headers: { 'idempotency-key': key }, binding });
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
    const response = await post(real, path, by, key, beds, isLossy, model.asked.length % 2 === 1);
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
    const response = await post(real, first.path, first.by, first.key, isOther ? first.beds + 1 : first.beds, false, which % 2 === 0);
    const text = await response.text();
    // A refusal is worded for a program or for a page; its code is one.
    const codeOf = (answer: string) => (JSON.parse(answer) as { code: string }).code;
    const isSame = first.status === 201 ? text === first.text : codeOf(text) === codeOf(first.text);
    expect([response.status, isOther || isSame]).toEqual([isOther ? 422 : first.status, true]);
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
    // A page offers a referrer nothing but to release: the scope that stops a token is not asked there.
    const isByPage = model.version % 2 === 1 && (byShelter || action === 'release');
    const response = await callBy(real, isByPage, by, 'POST', `/holds/${hold.code}/${action}`, { body, binding });
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
    const path = `/bed-groups/${real.group}/figures`;
    const response = await callBy(real, model.holds.length % 2 === 1, real.shelter, 'PATCH', path, { body: change, headers, binding });
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
