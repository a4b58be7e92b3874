import * as z from 'zod';
import { phoneNumberSchema } from './phone.ts';
import { idSchema } from './record.ts';
import { NEEDS } from './vocabulary.ts';

/** What a national number is for, in the order of the page. Labels: `numbers.group.<code>`. */
export const NUMBER_GROUPS = [
  'danger',
  'trafficking',
  'report',
  'rights',
  'women',
  'children',
  'refuge',
  'labour',
  'health',
  'search',
  'abroad',
] as const;
export type NumberGroup = (typeof NUMBER_GROUPS)[number];

const sentenceSchema = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });

const numberSchema = z.strictObject({
  /** A service of the directory: its phones, hours, cost and sources are shown from there. */
  id: idSchema,
  /** What it is for. */
  use: sentenceSchema,
  /** What a caller should know first. */
  note: sentenceSchema.optional(),
  /** Stands in the block at the foot of every page, which may not read the directory: the build checks it against the record. */
  first: z.strictObject({ number: phoneNumberSchema, option: z.string().optional() }).optional(),
  /** Told by text message for these needs where a state has no number of its own; checked as `first` is. */
  text: z.strictObject({ number: phoneNumberSchema, needs: z.array(z.enum(NEEDS)).min(1) }).optional(),
});

/** `content/numbers.json`: every group once, in order. */
export const numbersSchema = z
  .array(
    z.strictObject({
      group: z.enum(NUMBER_GROUPS),
      /** Surveys that say which number of this group was looked for and not found. */
      missing: z.array(idSchema).default([]),
      numbers: z.array(numberSchema).min(1),
    }),
  )
  .refine((groups) => groups.map(({ group }) => group).join() === NUMBER_GROUPS.join(), { error: 'Every group once, in order' });
