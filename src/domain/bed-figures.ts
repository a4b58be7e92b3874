import * as z from 'zod';

/** Most beds of one group: no house of this kind is larger. */
export const MAX_BEDS = 500;

const count = z.int().min(0).max(MAX_BEDS);

const fields = {
  capacity: z.int().min(1).max(MAX_BEDS).meta({ description: 'Beds that the group has' }),
  free: count.meta({ description: 'Beds in which nobody sleeps tonight, those on hold included' }),
  out_of_service: count.meta({ description: 'Beds that cannot be used now' }),
};

export interface Figures {
  readonly capacity: number;
  readonly free: number;
  readonly out_of_service: number;
}

/** Free beds and those out of service are parts of the capacity. */
export function fits({ capacity, free, out_of_service }: Figures): boolean {
  return free + out_of_service <= capacity;
}

/** What a shelter says of one group: all three figures. */
export const figuresSchema = z.strictObject(fields).refine(fits, { error: 'more_than_capacity', path: ['free'] });

/** What has changed; `{}` says "the same as before, still right". */
export const figuresChangeSchema = z.strictObject(fields).partial();
export type FiguresChange = z.infer<typeof figuresChangeSchema>;

/** Whether nothing is left of a change once these figures hold: somebody has said the same, or the same form came twice. */
export function holdsAlready(change: FiguresChange, current: Figures): boolean {
  const said = [
    [change.capacity, current.capacity],
    [change.free, current.free],
    [change.out_of_service, current.out_of_service],
  ].filter(([wanted]) => wanted !== undefined);
  return said.length > 0 && said.every(([wanted, now]) => wanted === now);
}

export const FRESHNESS = ['fresh', 'ageing', 'unknown'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** Until when after it was said a figure is fresh, and until when it is a figure at all. */
export interface Decay {
  readonly freshMinutes: number;
  readonly knownMinutes: number;
}

const MINUTE = 60_000;

/** A figure ages by itself: both limits belong to the better side, one millisecond later it is worse. */
export function freshnessAt(saidAt: number, now: number, { freshMinutes, knownMinutes }: Decay): Freshness {
  const age = now - saidAt;
  if (age <= Math.min(freshMinutes, knownMinutes) * MINUTE) return 'fresh';
  return age <= knownMinutes * MINUTE ? 'ageing' : 'unknown';
}
