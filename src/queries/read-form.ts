import type * as z from 'zod';
import { availabilityRequestSchema, type AvailabilityRequest } from '#domain/contract.ts';
import { questionOf, valuesOf, type FormValues } from './form-profile.ts';

export type { FormValues };

const FORM_FIELDS = ['state', 'host', 'age', 'nationality', 'other'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface FormReading {
  readonly values: FormValues;
  /** What is asked; absent when a field is wrong. */
  readonly request?: AvailabilityRequest;
  /** Wrong fields, in the order of the form; their sentences are `form.error.<field>`. */
  readonly errors: readonly FormField[];
}

function fieldOf({ path }: z.core.$ZodIssue): FormField {
  const last = path[0] === 'profile' ? path[1] : path[0];
  return FORM_FIELDS.find((field) => field === last) ?? 'other';
}

/** A form of the finder → the same request as the API takes. Unknown fields are left aside. */
export function readForm(data: FormData, limit: number): FormReading {
  const values = valuesOf(data);
  const cursor = values['cursor']?.[0];
  const candidate = { ...questionOf(values), limit, ...(cursor === undefined ? {} : { cursor }) };
  const parsed = availabilityRequestSchema.safeParse(candidate);
  if (parsed.success) return { values, request: parsed.data, errors: [] };
  const wrong = new Set(parsed.error.issues.map(fieldOf));
  return { values, errors: FORM_FIELDS.filter((field) => wrong.has(field)) };
}
