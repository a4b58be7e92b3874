import type { Problem } from './contract.ts';
import type { PeopleReading, ShownOnce } from './people-area.ts';
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

/** What the Worker gives to the pages of the partner area. Every function that reads throws when the database does not answer. */
export interface PartnerArea {
  readonly me: Me | undefined;
  /** Why the form that was sent to this page was not done, and what was sent. */
  problem: Omit<Problem, 'type'> | undefined;
  fields: Readonly<Record<string, string>>;
  readonly people: PeopleReading;
  shown?: ShownOnce;
}
