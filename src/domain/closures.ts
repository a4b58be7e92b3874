import * as z from 'zod';
import { idSchema, sourceDateSchema } from './record.ts';
import { addDays } from './days.ts';
import type { Calendar } from './working-days.ts';

/** `content/rest-days.json`: the days of rest that the law gives everybody, from one day to another. */
export const restDaysSchema = z.strictObject({ from: z.iso.date(), until: z.iso.date(), days: z.array(z.iso.date()).min(1) });
export type RestDays = z.infer<typeof restDaysSchema>;

/** `content/closures.yaml`: days on which an office took no requests, each with who says so. */
export const closureSchema = z
  .strictObject({
    office: z.enum(['comar', 'inm']),
    from: z.iso.date(),
    until: z.iso.date(),
    /** The first day is not known: on `from` it was closed already. */
    already_closed: z.literal(true).optional(),
    /** Where, when not everywhere. */
    city: z.string().min(1).optional(),
    /** Whether the notice says that these days are not counted; unless it does, they count. */
    stops_the_count: z.boolean(),
    source: z.strictObject({ title: z.string().min(1), url: z.url(), date: sourceDateSchema }),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'is before the first day' });
export type Closure = z.infer<typeof closureSchema>;
export const closuresSchema = z.record(idSchema, closureSchema);

function daysOf({ from, until }: Closure): readonly string[] {
  const days = [from];
  for (let day = from; day < until; days.push(day)) day = addDays(day, 1);
  return days;
}

/**
 * What is not counted: days of rest, and closures of COMAR in the whole country whose notice says so.
 * Anything unsure is counted, so that the day shown is never too late.
 */
export function makeCalendar({ from, until, days }: RestDays, closures: readonly Closure[]): Calendar {
  const stopped = closures.filter(({ office, city, stops_the_count: stops }) => office === 'comar' && city === undefined && stops);
  return { from, until, rest: new Set([...days, ...stopped.flatMap(daysOf)].filter((day) => day >= from && day <= until)) };
}
