import type { Figures } from './bed-figures.ts';

export const BED_BANDS = ['available', 'few', 'full', 'waitlist', 'unknown'] as const;
export type BedBand = (typeof BED_BANDS)[number];

/** A house with fewer beds than this has no public band: in it, a change of one bed is a change of one person. */
export const SMALL_HOUSE = 20;

/** The band changes once a day, at noon UTC: 05:00 or 06:00 in most of Mexico, when nobody arrives. */
export const PUBLISHED_AT_HOUR = 12;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The last hour of publication, `now` included. */
export function lastPublication(now: number): number {
  const offset = PUBLISHED_AT_HOUR * HOUR;
  return Math.floor((now - offset) / DAY) * DAY + offset;
}

/** A figure and when it was said. */
export interface Said {
  readonly figures: Figures;
  readonly saidAt: number;
}

export interface PublicBeds {
  readonly band: BedBand;
  /** Day of the publication; `null` when nothing is known. */
  readonly as_of: string | null;
}

export interface Publication {
  /** Whether the group lets the public see a band at all. */
  readonly isPublic: boolean;
  /** Beds of the whole house, all its groups together. */
  readonly houseCapacity: number;
  /** What held at the last hour of publication; later figures must not be given. */
  readonly atPublication: Said | undefined;
  readonly knownMinutes: number;
}

const UNKNOWN: PublicBeds = { band: 'unknown', as_of: null };

function bandOf({ capacity, free }: Figures): BedBand {
  if (free === 0) return 'full';
  return free <= Math.max(3, capacity / 5) ? 'few' : 'available';
}

/**
 * What the public may see of a group (docs/public-beds.md): a band as of a day, from what held at the hour of publication.
 * Of a small house it is `unknown` whatever its figures, so that no change in it can be read.
 */
export function publicBeds({ isPublic, houseCapacity, atPublication, knownMinutes }: Publication, now: number): PublicBeds {
  const published = lastPublication(now);
  if (!isPublic || houseCapacity < SMALL_HOUSE || !atPublication) return UNKNOWN;
  const age = published - atPublication.saidAt;
  if (age < 0 || age > knownMinutes * 60_000) return UNKNOWN;
  return { band: bandOf(atPublication.figures), as_of: new Date(published).toISOString().slice(0, 10) };
}

/** What held at the last publication: the figures of now, if nobody has changed them since, or those kept aside. */
export function atPublication(current: Said, changedAt: number, kept: Said | undefined, now: number): Said | undefined {
  return changedAt <= lastPublication(now) ? current : kept;
}
