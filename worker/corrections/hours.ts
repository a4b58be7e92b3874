import { hoursTableSchema } from '#domain/opening.ts';
import hours from '#content/hours.json' with { type: 'json' };

/** The public holidays, and what hours mean that are in the content. */
export const hoursTable = hoursTableSchema.parse(hours);
