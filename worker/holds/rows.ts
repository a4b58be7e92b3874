import { sql, type SQL } from 'drizzle-orm';
import type { DeclineReason, HoldRefusal, HoldRequest, StoredState } from '#domain/hold.ts';
import type { Phone } from '#domain/phone.ts';
import type { StateCode } from '#domain/states.ts';

/** A hold with the two organisations of it, as the queries of this folder select it. */
export interface HoldRow {
  readonly code: string;
  readonly bed_group_id: string;
  readonly partner_id: string;
  readonly shelter_id: string;
  /** Where the beds are. */
  readonly place: StateCode;
  readonly beds: number;
  readonly age: HoldRequest['age'];
  readonly gender: HoldRequest['gender'];
  readonly household: HoldRequest['household'];
  readonly state: StoredState;
  readonly reason: DeclineReason | null;
  readonly was_automatic: number;
  readonly requested_at: number;
  readonly requested_until: number;
  readonly confirmed_at: number | null;
  readonly live_until: number | null;
  readonly stamp: string;
  /** JSON of `Listed`, or `null` when the directory no longer has the service. */
  readonly shelter_listed: string | null;
  readonly referrer_listed: string | null;
}

/** What the directory lists of a service: its name and numbers. */
export interface Listed {
  readonly name: string;
  readonly phones: readonly Phone[];
}

export interface KeyRow {
  readonly body_hash: string;
  readonly outcome: 'created' | HoldRefusal;
  readonly hold_code: string | null;
}

function listed(serviceId: string): SQL {
  return sql`(select json_object('name', record ->> 'name', 'phones', json(record -> 'phones')) from services where id = ${sql.raw(serviceId)})`;
}

export const HOLDS = sql`select h.*, g.partner_id as shelter_id, g.state as place, ${listed('g.service_id')} as shelter_listed, ${listed('p.service_id')} as referrer_listed
  from holds h join bed_groups g on g.id = h.bed_group_id join partners p on p.id = h.partner_id`;
