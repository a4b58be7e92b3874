/** What is written down of a change: that it happened, to what, by which token or person. Never whom it was for. */
export const AUDIT_ACTIONS = [
  'organisation_added',
  'organisation_called',
  'organisation_admitted',
  'organisation_suspended',
  'invitation_made',
  'person_joined',
  'person_removed',
  'passkey_added',
  'passkey_removed',
  'sessions_ended',
  'token_made',
  'token_revoked',
  'bed_group_added',
  'settings_set',
  'figures_set',
  'hold_requested',
  'hold_waited',
  'hold_accept',
  'hold_decline',
  'hold_arrive',
  'hold_release',
  'webhook_added',
  'webhook_removed',
  'correction_proposed',
  'correction_accepted',
  'correction_refused',
  'owner_link_made',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEvent {
  readonly partnerId: string;
  /** 1, 2, 3 … within the organisation. */
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  /** The token or the person that acted; `null` for a command of whoever keeps the database. */
  readonly tokenId: string | null;
  readonly action: AuditAction;
  /** A hold's code, a group's or a token's id. */
  readonly subject: string;
}

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

export type Digest = (text: string) => Promise<string>;

/** The hash of an event, which covers all events before it. */
export function sealOf(event: AuditEvent, before: string, digest: Digest): Promise<string> {
  const { partnerId, seq, id, at, tokenId, action, subject } = event;
  return digest(JSON.stringify([before, partnerId, seq, id, at, tokenId, action, subject]));
}

export interface SealedEvent extends AuditEvent {
  /** `null` while no later act of the organisation has sealed it. */
  readonly hash: string | null;
}

/** The first event of one organisation's chain that is missing, moved or changed; `undefined` when all is whole. */
export async function findBreak(events: readonly SealedEvent[], digest: Digest): Promise<number | undefined> {
  let before = CHAIN_START;
  let sealed = true;
  for (const [index, event] of events.entries()) {
    const hash = await sealOf(event, before, digest);
    if (event.seq !== index + 1) return index + 1;
    if (event.hash === null) sealed = false;
    else if (!sealed || event.hash !== hash) return event.seq;
    before = hash;
  }
  return undefined;
}
