import type { AuditAction } from './audit.ts';
import type { Problem } from './contract.ts';
import type { WebhookJson } from './notice.ts';
import type { Rule } from './eligibility.ts';
import type { HoldState } from './hold.ts';
import type { BedGroupJson, HoldJson, OpenBeds, OpenBedsRequest } from './partner-contract.ts';
import type { StateCode } from './states.ts';
import type { PeopleReading, ShownOnce } from './people-area.ts';
import type { StewardReading } from './steward-area.ts';
import type { Role } from './token.ts';

/** What a page of the partner area knows of who is signed in. */
export interface Me {
  readonly partnerId: string;
  readonly role: Role;
  /** The organisation's, as the directory lists it. */
  readonly name: string;
  readonly isConsulate: boolean;
  readonly isDemo: boolean;
}

/** A group of beds with whom it takes. */
export interface OwnBeds extends BedGroupJson {
  readonly rules: readonly Rule[];
}
export interface FoundBeds {
  readonly group: OpenBeds['groups'][number];
  readonly rules: readonly Rule[];
}

/** A hold with what its page says besides. */
export interface LiveHold extends HoldJson {
  /** Of the beds: its clock is the one that both sides go by. */
  readonly place: StateCode;
  /** Somebody at the shelter has said yes, not a setting of the group. */
  readonly isConfirmed: boolean;
}

/** What a link without a session leads to; `name` is the organisation's. */
export type LinkedBeds =
  | { readonly refused: 'unknown' | 'token_expired' | 'token_revoked' }
  | { readonly refused?: undefined; readonly name: string; readonly groups: readonly OwnBeds[] };

/** A hold that has ended, without the person it was for. */
export interface EndedHold {
  readonly code: string;
  readonly bed_group: string;
  readonly place: StateCode;
  readonly state: HoldState;
  readonly reason: HoldJson['reason'];
  readonly requestedAt: number;
  readonly endedAt: number;
}
export interface PastAct {
  readonly seq: number;
  readonly at: number;
  readonly action: AuditAction;
  readonly subject: string;
  readonly actor: string | null;
}
export interface History {
  readonly holds: readonly EndedHold[];
  readonly acts: readonly PastAct[];
  /** Of the next, older part; `undefined` when there is none. */
  readonly olderHolds: string | undefined;
  readonly olderActs: string | undefined;
}

/** What the Worker gives to the pages of the partner area. Every function that reads throws when the database does not answer. */
export interface PartnerArea {
  readonly me: Me | undefined;
  /** Why the form that was sent to this page was not done, and what was sent. */
  problem: Omit<Problem, 'type'> | undefined;
  fields: Readonly<Record<string, string>>;
  /** A shelter's own groups. */
  readonly listOwnBeds: () => Promise<readonly OwnBeds[]>;
  /** The groups of whoever made this link. */
  readonly listLinkedBeds: (token: string) => Promise<LinkedBeds>;
  readonly findBeds: (request: OpenBedsRequest) => Promise<readonly FoundBeds[]>;
  /** The oldest first. */
  readonly listLiveHolds: () => Promise<readonly LiveHold[]>;
  /** The newest first; each cursor is one that a history has given. */
  readonly listHistory: (afterHolds: string | null, afterActs: string | null) => Promise<History>;
  readonly people: PeopleReading;
  readonly stewards: StewardReading;
  /** Where the organisation's systems are told to open the board. */
  readonly listWebhooks: () => Promise<readonly WebhookJson[]>;
  shown?: ShownOnce;
}
