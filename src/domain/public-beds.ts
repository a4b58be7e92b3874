import * as z from 'zod';
import type { Figures } from './bed-figures.ts';

export const BED_BANDS = ['available', 'few', 'full', 'unknown'] as const;

/** What the public may see of a house's beds; no field of it can hold a number of beds or an hour. */
export const publicBedsSchema = z.object({
  band: z.enum(BED_BANDS),
  as_of: z.iso.date().nullable().meta({ description: 'Day of the publication; null when nothing is known' }),
});
export type PublicBeds = z.infer<typeof publicBedsSchema>;
export type BedBand = PublicBeds['band'];

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

/** What is kept of one group: its figures of now, and those kept aside by the first change after the hour. */
export interface GroupHistory {
  readonly current: Said;
  readonly changedAt: number;
  readonly kept: Said | undefined;
  readonly knownMinutes: number;
}

export const UNKNOWN_BEDS: PublicBeds = { band: 'unknown', as_of: null };

/** What held at the last publication: the figures of now, if nobody has changed them since, or those kept aside. */
export function atPublication({ current, changedAt, kept }: GroupHistory, now: number): Said | undefined {
  return changedAt < lastPublication(now) ? current : kept;
}

function knownAtPublication(group: GroupHistory, now: number): Figures | undefined {
  const said = atPublication(group, now);
  if (!said) return undefined;
  const age = lastPublication(now) - said.saidAt;
  return age < 0 || age > group.knownMinutes * 60_000 ? undefined : said.figures;
}

function bandOf(free: number, capacity: number): BedBand {
  if (free === 0) return 'full';
  return free <= Math.max(3, capacity / 5) ? 'few' : 'available';
}

/**
 * What the public may see of a house (docs/public-beds.md), from those of its groups that allow it: one band as of a day, from
 * what held at the hour of publication. Of a small house it is `unknown` whatever its figures, so that no change in it can be read.
 */
export function publicBeds(groups: readonly GroupHistory[], now: number): PublicBeds {
  const figures = groups.map((group) => knownAtPublication(group, now));
  const known = figures.filter((one) => one !== undefined);
  const sum = (part: keyof Figures) => known.reduce((total, one) => total + one[part], 0);
  if (known.length < figures.length || sum('capacity') < SMALL_HOUSE) return { ...UNKNOWN_BEDS };
  const day = new Date(lastPublication(now)).toISOString().slice(0, 10);
  return { band: bandOf(sum('free'), sum('capacity')), as_of: day };
}
