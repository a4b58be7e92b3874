import * as z from 'zod';
import { FRESHNESS } from './bed-figures.ts';
import { BED_REGIMES } from './bed-group.ts';
import { phoneSchema } from './contract.ts';
import { DECLINE_REASONS, HOLD_STATES, MAX_BEDS_OF_A_HOLD } from './hold.ts';
import { AGE_BANDS, profileSchema } from './profile.ts';
import { STATE_CODES } from './states.ts';
import { GENDERS, HOUSEHOLDS, VERDICTS } from './vocabulary.ts';

/** What partners send and are answered, besides figures and requests for holds. */

/** Fields of the partners' search, in the order of its form; `age_band` is the finder's name for it. */
export const BEDS_FIELDS = [
  'state',
  'beds',
  'age_band',
  'gender',
  'household',
  'migration',
  'nationality',
  'language',
  'exploitation',
  'lgbtiq',
  'pregnant',
  'disability',
] as const;

const bedsSchema = z.int().min(1).max(MAX_BEDS_OF_A_HOLD);

/** What `GET` may ask: nothing that describes a person. */
export const openBedsQuerySchema = z.strictObject({
  state: z.enum(STATE_CODES).meta({ description: 'The nearest groups come first' }),
  beds: z.coerce.number().pipe(bedsSchema).default(1),
});

export const openBedsRequestSchema = z.strictObject({
  state: z.enum(STATE_CODES),
  beds: bedsSchema.default(1),
  profile: profileSchema.omit({ host: true, needs: true }).default({}),
});
export type OpenBedsRequest = z.infer<typeof openBedsRequestSchema>;

const groupFields = {
  id: z.string(),
  service: z.string().meta({ description: 'The service of the directory whose beds these are' }),
  state: z.enum(STATE_CODES),
  freshness: z.enum(FRESHNESS),
  said_at: z.iso.datetime().nullable().meta({ description: 'When a shelter last said its figures' }),
  accepts_holds: z.boolean(),
  hold_minutes: z.int(),
  regime: z.enum(BED_REGIMES).meta({ description: 'Whether whoever sleeps there may go out' }),
  max_stay_days: z.int().nullable().meta({ description: 'null when not known' }),
  intake_hours: z
    .string()
    .nullable()
    .meta({ description: 'When people are taken in, as 18:00-06:00 by the clock of the state; null when not known' }),
};

export const openBedsSchema = z.object({
  groups: z.array(
    z.object({
      ...groupFields,
      verdict: z.enum(VERDICTS),
      has_room: z.boolean().nullable().meta({ description: 'Room for so many beds; null when nobody has said lately' }),
      open: z.int().nullable().meta({ description: 'Free beds that nobody holds; null when not known or not shown' }),
      waiting: z.int().nullable().meta({ description: 'How many wait for a bed; null when not shown' }),
    }),
  ),
});
export type OpenBeds = z.infer<typeof openBedsSchema>;

export const bedGroupJsonSchema = z.object({
  ...groupFields,
  version: z.int(),
  capacity: z.int(),
  free: z.int(),
  out_of_service: z.int(),
  held: z.int().meta({ description: 'Of the free beds, those on hold' }),
  waiting: z.int().meta({ description: 'How many wait for a bed' }),
  said_by: z.string().meta({ description: 'The role that said the figures' }),
});
export type BedGroupJson = z.infer<typeof bedGroupJsonSchema>;
export const bedGroupsSchema = z.object({ groups: z.array(bedGroupJsonSchema) });

const phonesOf = (description: string) =>
  z
    .object({ name: z.string(), phones: z.array(phoneSchema) })
    .nullable()
    .meta({ description });

export const holdSchema = z.object({
  code: z.string().meta({ description: 'To be read aloud; alone it opens no door' }),
  bed_group: z.string(),
  beds: z.int(),
  age: z.enum(AGE_BANDS),
  gender: z.enum(GENDERS),
  household: z.enum(HOUSEHOLDS),
  state: z.enum(HOLD_STATES),
  requested_at: z.iso.datetime(),
  expires_at: z.iso.datetime().nullable().meta({ description: 'null once it has ended' }),
  reason: z.enum(DECLINE_REASONS).nullable(),
  contact: phonesOf('Whom to call, for the holder, after somebody at the shelter has accepted'),
  referrer: phonesOf('For the shelter: the listed number of the organisation that asks'),
});
export type HoldJson = z.infer<typeof holdSchema>;
export const holdsSchema = z.object({ holds: z.array(holdSchema) });
