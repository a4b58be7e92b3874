import type { Role, Scope } from './token.ts';

/** What the pages of people and their admission are given. Times are milliseconds. Nobody here has a name. */

/** `unknown` also when it has expired: nobody learns that a link once was good. */
export type Invitation =
  | { readonly state: 'open'; readonly organisation: string; readonly until: number; readonly isReturn: boolean }
  | { readonly state: 'used' | 'inactive' | 'unknown' };

export interface Account {
  readonly passkeys: readonly { readonly id: string; readonly since: number }[];
  readonly people: readonly { readonly id: string; readonly since: number; readonly isMe: boolean }[];
  readonly tokens: readonly { readonly id: string; readonly since: number; readonly until: number; readonly scopes: readonly Scope[] }[];
  /** Links that somebody can still use. */
  readonly openInvitations: number;
}

export interface Organisation {
  readonly id: string;
  readonly role: Role;
  /** As the directory lists it. */
  readonly name: string;
  readonly phones: readonly string[];
  readonly isConsulate: boolean;
  readonly state: 'waiting' | 'admitted' | 'suspended';
  readonly people: number;
  readonly words: number;
  readonly isCalled: boolean;
  /** Somebody of one's own organisation has given it. */
  readonly hasOurWord: boolean;
  /** Its holds of the last 30 days, and those whose beds were used: many and none is a reason to ask. */
  readonly asked: number;
  readonly arrived: number;
}

/** Reads for whoever is signed in. Each throws when the database does not answer, or when nobody is. */
export interface PeopleReading {
  invitation: (secret: string) => Promise<Invitation>;
  account: () => Promise<Account>;
  organisations: () => Promise<readonly Organisation[]>;
}

/**
 * What is shown once, by the answer to the form that made it: the link of an invitation or of whoever keeps a place, a token, or what
 * signs a webhook's notices.
 */
export interface ShownOnce {
  readonly what: 'invitation' | 'token' | 'webhook' | 'owner_link';
  readonly secret: string;
  /** `null` when it has no end. */
  readonly until: number | null;
}
