import { stateAt } from '#domain/hold.ts';
import type { LiveHold } from '#domain/partner-area.ts';
import type { HoldJson } from '#domain/partner-contract.ts';
import { presentPhone } from '#domain/phone.ts';
import type { Caller } from '../partners/queries.ts';
import type { HoldRow, Listed } from './rows.ts';

function presentListed(json: string | null): HoldJson['contact'] {
  if (json === null) return null;
  const { name, phones } = JSON.parse(json) as Listed;
  return { name, phones: phones.map(presentPhone) };
}

function presentFields({ code, bed_group_id: bed_group, beds, age, gender, household, requested_at }: HoldRow) {
  return { code, bed_group, beds, age, gender, household, requested_at: new Date(requested_at).toISOString() };
}

/** A hold for one of its two organisations: the contact for the holder once somebody accepted, the referrer for the shelter. */
export function presentHold(row: HoldRow, caller: Caller, now: number): HoldJson {
  const state = stateAt(row.state, row.live_until, now);
  const isHeld = state === 'requested' || state === 'accepted';
  const isLive = isHeld || state === 'waiting';
  const isConfirmed = state === 'accepted' && row.confirmed_at !== null;
  return {
    ...presentFields(row),
    state,
    expires_at: isLive && row.live_until !== null ? new Date(row.live_until).toISOString() : null,
    reason: row.reason,
    contact: isConfirmed && caller.partnerId === row.partner_id ? presentListed(row.shelter_listed) : null,
    referrer: isHeld && caller.partnerId === row.shelter_id ? presentListed(row.referrer_listed) : null,
  };
}

/** A live hold for the page of one of its two organisations. */
export function presentLiveHold(row: HoldRow, caller: Caller, now: number): LiveHold {
  return { ...presentHold(row, caller, now), place: row.place, isConfirmed: row.confirmed_at !== null };
}

/** What the request was answered the first time, whatever has become of the hold since. */
export function presentNewHold(row: HoldRow): HoldJson {
  return {
    ...presentFields(row),
    state: row.was_automatic === 1 ? 'accepted' : 'requested',
    expires_at: new Date(row.requested_until).toISOString(),
    reason: null,
    contact: null,
    referrer: null,
  };
}

/** The same for whoever went to wait. */
export function presentNewWaiting(row: HoldRow): HoldJson {
  return { ...presentNewHold(row), state: 'waiting' };
}
