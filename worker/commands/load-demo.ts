import { lastPublication } from '#domain/public-beds.ts';
import type { Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { sayFigures } from '../beds/actions.ts';
import { openForPartner, type Primary } from '../db/client.ts';
import { loadDirectory } from '../directory/load.ts';
import { findCaller, insertBedGroup, insertPartner, insertToken } from '../partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../partners/token.ts';
import { createInvitation } from '../people/invitations.ts';
import { DEMO_PARTNERS, DEMO_SERVICES, type DemoGroup, type DemoPartner } from './demo-data.ts';

/** Whoever may act in the demonstration, and with what. */
export interface DemoAccess {
  readonly id: string;
  readonly role: Role;
  readonly isConsulate: boolean;
  /** Shown once, never kept; ends after a week. */
  readonly token: string;
  /** Of a link by which one person joins; good once. */
  readonly invitation: string;
}

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

async function addPartner(db: Primary, { id, role, isConsulate }: DemoPartner, at: number): Promise<DemoAccess> {
  const partner = { id, role, serviceId: id, isConsulate, liveHoldsMax: 5, liveBedsMax: 10, isAdmitted: true, isDemo: true };
  if (!(await insertPartner(db, partner, makeStamp(), at))) throw new RangeError(`${id} is in this database already`);
  const token = makeToken(role);
  const row = { id: makeStamp(), hash: await sha256(token), partnerId: id, scopes: SCOPES_OF[role], expiresAt: Date.now() + WEEK };
  await insertToken(db, row, makeStamp(), at);
  return { id, role, isConsulate, token, invitation: await createInvitation(db, { partnerId: id }, Date.now()) };
}

/** Figures are said as a shelter says them: once before the last hour of publication, so that the public sees a band, and once now. */
async function openGroup(db: Primary, { id, token }: DemoAccess, group: DemoGroup, before: number, now: number): Promise<void> {
  await insertBedGroup(db, { ...group.settings, partnerId: id, serviceId: id, state: group.state }, makeStamp(), before);
  if (group.free === undefined) return;
  const hash = await sha256(token);
  for (const [version, at] of [before, now].entries()) {
    const caller = await findCaller(db, hash);
    if (!caller) throw new RangeError(`${id} has no token`);
    await sayFigures({ db, caller }, group.settings.id, version + 1, { free: group.free }, at);
  }
}

/**
 * The directory with the places of the demonstration, and their organisations, beds and tokens, into a database that has nothing
 * but its tables. Returns who may act in it.
 */
export async function loadDemo(
  binding: D1Database,
  services: readonly Service[],
  surveys: readonly Survey[],
  now: number,
): Promise<readonly DemoAccess[]> {
  await loadDirectory(binding, [...services, ...DEMO_SERVICES], surveys, { isDemo: true });
  const db = openForPartner(binding);
  const before = lastPublication(now) - HOUR;
  const accesses: DemoAccess[] = [];
  for (const partner of DEMO_PARTNERS) {
    const access = await addPartner(db, partner, before);
    for (const group of partner.groups) await openGroup(db, access, group, before, now);
    accesses.push(access);
  }
  return accesses;
}
