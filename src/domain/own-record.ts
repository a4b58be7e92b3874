import type { CorrectionField } from './correction.ts';
import type { Service } from './service.ts';

/** What whoever keeps a place does with its record: says that all of it is still right, or how one field should be. */
export const OWN_ACTS = ['right', 'say'] as const;

/** What that has done, as the address that the browser is led to says it. `accepted`: it holds. `proposed`: somebody must agree. */
export const OWN_DONE = ['right', 'accepted', 'proposed', 'withdrawn'] as const;

/** The record of one's own place. */
export interface OwnRecord {
  /** `undefined` when the directory does not list it. */
  readonly service: Service | undefined;
  /** Fields of which something was said that nobody has decided yet. */
  readonly waiting: readonly CorrectionField[];
}

/** What a link of whoever keeps a place leads to; `undefined` when it is no link, or has ended. `until`: milliseconds. */
export type LinkedRecord = (OwnRecord & { readonly until: number }) | undefined;

/** Reads of one's own record. Both throw when the database does not answer. */
export interface OwnReading {
  /** That of the organisation that is signed in. */
  readonly ours: () => Promise<OwnRecord>;
  readonly linked: (secret: string) => Promise<LinkedRecord>;
}
