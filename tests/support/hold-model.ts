import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { LIVE_STATES, stateAt, WAITING_HOURS, type HoldState, type StoredState } from '#domain/hold.ts';
import type { Clients } from './page-client.ts';
import type { PartnerForTest } from './partners.ts';

export const MINUTE = 60_000;
export const HOLD_MINUTES = 30;
export const KNOWN = 24 * 60 * MINUTE;
export const WAITING = WAITING_HOURS * 60 * MINUTE;
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

export type Path = '/holds' | '/waiting';

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
export interface Real extends Clients {
  readonly group: string;
  readonly shelter: PartnerForTest;
  readonly referrers: readonly PartnerForTest[];
  readonly lossyAt: (call: number) => D1Database;
  setClock(now: number): void;
}

export function tick(model: Model): void {
  for (const hold of model.holds) {
    if (LIVE_STATES.some((live) => live === hold.state) && hold.liveUntil <= model.now) hold.state = 'expired';
  }
}

export function held(model: Model): number {
  return model.holds.filter(({ state }) => state === 'requested' || state === 'accepted').reduce((sum, { beds }) => sum + beds, 0);
}

/** Who waits and fits into what is open, the first first. */
export function fitting(model: Model): readonly HoldInModel[] {
  const open = model.free - held(model);
  const waiting = model.holds.filter(({ state, beds }) => state === 'waiting' && beds <= open);
  return waiting.sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1));
}

export function isKnown(model: Model): boolean {
  return model.now - model.saidAt <= KNOWN;
}

/** What each look at the group does; a batch that was tried twice has looked twice. */
export function promote(model: Model, isTwice = false): void {
  promoteSome(model, PROMOTED_AT_ONCE * (isTwice ? 2 : 1));
}

export function promoteSome(model: Model, most: number): void {
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
