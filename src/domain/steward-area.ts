import type { Correction } from './correction-source.ts';
import type { CorrectionState } from './correction.ts';
import type { Checkable, Due, Load, Reports } from './due.ts';
import type { Phone } from './phone.ts';
import type { Area } from './record.ts';
import type { Door, Service } from './service.ts';
import type { StateCode } from './states.ts';
import type { Kind } from './vocabulary.ts';

/** What the pages of stewards are given of the directory. Times are milliseconds. */

/** A place that may have to be asked again. */
export interface DuePlace extends Checkable {
  readonly page: string;
  readonly name: string;
  readonly area: Area;
  /** Who is calling it now. */
  readonly caller: 'me' | 'another' | undefined;
  readonly until: number | null;
  /** Its numbers, for whoever is calling. */
  readonly numbers: { readonly phones: readonly Phone[]; readonly through: readonly Door[] } | undefined;
}

export interface DueList {
  readonly due: readonly Due<DuePlace>[];
  /** What whoever asks is calling now. */
  readonly held: readonly DuePlace[];
  readonly reports: ReadonlyMap<string, Reports>;
  readonly load: Load;
}

export interface DirectoryQuestion {
  readonly words: string;
  readonly state: StateCode | undefined;
  readonly kind: Kind | undefined;
}
export interface FoundService {
  readonly id: string;
  readonly page: string;
  readonly name: string;
  readonly organization: string;
  readonly kind: Kind;
  readonly area: Area;
}

/** What was said of a service: by which organisation, never by whom of it. */
export interface SaidOf {
  /** Of a refused one `value` is `null`. */
  readonly correction: Correction;
  /** What stood there: when it was accepted, or now while it waits. */
  readonly stood: unknown;
  /** `null`: by the link of whoever keeps the place. */
  readonly partnerId: string | null;
  readonly saidAt: number;
  readonly state: CorrectionState;
  readonly decidedAt: number | null;
}

export interface ServiceFile {
  readonly service: Service;
  /** The newest first. */
  readonly history: readonly SaidOf[];
  readonly reports: Reports;
  /** Links that can still be used, and until when the last of them. */
  readonly ownerLinks: number;
}

/** Something that waits, with the service that it is about; `undefined` when the directory has none of that id. */
export interface Proposal extends SaidOf {
  readonly service: Service | undefined;
  /** Another organisation has to decide it. */
  readonly needsAnother: boolean;
}

/** Reads for stewards. Each throws when the database does not answer, or for anybody else. */
export interface StewardReading {
  readonly due: () => Promise<DueList>;
  readonly search: (question: DirectoryQuestion) => Promise<readonly FoundService[]>;
  /** By the last part of the address of its page; `undefined` when there is none. */
  readonly file: (page: string) => Promise<ServiceFile | undefined>;
  readonly proposals: () => Promise<readonly Proposal[]>;
}
