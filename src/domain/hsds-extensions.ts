import * as z from 'zod';
import { serviceSchema } from './contract.ts';
import { OUTCOMES, RULE_AXES } from './eligibility.ts';
import { ACCESS_WAYS, BASES, CONDITIONS, REGIMES, YES_NO_UNKNOWN } from './vocabulary.ts';

/** The fields of our profile of HSDS (docs/hsds-profile.md). An importer that leaves them out is not misled by what remains. */

const { needs, cautions, disagreements, sources, beds, verification } = serviceSchema.shape;
const citations = sources;
const basis = z.enum(BASES).nullable().meta({
  description:
    'stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said',
});

export const htcdsSchema = z
  .object({ field: z.string(), code: z.string(), match: z.enum(['exact', 'close', 'broad', 'narrow']) })
  .meta({ description: "IOM's HTCDS 2.0; `broad`: theirs holds more than ours" });

export const confidentialitySchema = z
  .object({
    location: z.enum(['published', 'withheld', 'not_known']),
    reason: z.literal('victim_safety').optional(),
    front_gate: z.boolean().meta({ description: 'Whether there is a way in that does not name the place: a phone, or another service' }),
  })
  .meta({ description: 'withheld: nothing finer than the state exists here; an empty address is not an error' });

const said = <T extends z.ZodType>(value: T) => z.object({ value, basis, sources: citations });

const ruleSchema = z.object({
  axis: z.enum(RULE_AXES),
  accepts: z.array(z.string()),
  refuses: z.array(z.string()),
  unknown: z.array(z.string()),
  otherwise: z.enum(OUTCOMES).meta({ description: 'What holds for every value that is not listed' }),
  basis,
  sources: citations,
});

const groupSchema = z.object({
  group: z.string().nullable(),
  others: z.object({ outcome: z.enum(['accepts', 'unknown']), basis, sources: citations }).meta({
    description: 'What holds for everything that no rule speaks of',
  }),
  regime: said(z.enum(REGIMES)),
  rules: z.array(ruleSchema),
});

export const serviceExtensions = {
  x_slug: z.string().optional().meta({ description: 'Its id in the API of this directory, `/api/v1/services/{x_slug}`' }),
  x_kind: serviceSchema.shape.kind.optional().meta({ description: 'A code of the taxonomy `kind`' }),
  x_regime: said(z.enum(REGIMES)).optional().meta({ description: 'Whether one may go out; `unknown` also when groups differ' }),
  x_conditions: z
    .array(z.object({ condition: z.enum(CONDITIONS), value: z.enum(YES_NO_UNKNOWN), basis, sources: citations }))
    .optional()
    .meta({ description: 'What it asks of the person; a `yes` that is only assumed is given as `unknown`' }),
  x_eligibility: z.array(groupSchema).optional().meta({ description: 'By group of people treated alike: accepts, refuses, unknown' }),
  x_needs: needs.optional().meta({ description: 'The help given, each with its basis' }),
  x_cautions: cautions.optional().meta({ description: 'Going there has hurt somebody in a reported case' }),
  x_access: z
    .object({
      how: z.enum(ACCESS_WAYS),
      through: z.array(z.object({ service_id: z.uuid(), name: z.string() })),
      max_stay_days: said(z.number()).nullable(),
      phone_allowed: said(z.enum(YES_NO_UNKNOWN)),
      may_leave_alone: said(z.enum(YES_NO_UNKNOWN)),
    })
    .optional()
    .meta({ description: 'How one gets in, and what holds inside' }),
  x_verification: verification.optional().meta({
    description:
      'How the record was checked, by group of fields; `assured_date` is the day of the newest check, and absent while nobody has checked',
  }),
  x_sources: citations.optional().meta({ description: 'What it is known from' }),
  x_conflicts: disagreements.optional().meta({ description: 'Sources that disagree, each with its words' }),
  x_availability: beds.optional(),
};
