import type * as z from 'zod';
import { availabilityRequestSchema, type AvailabilityRequest } from '#domain/contract.ts';

/** What was sent, by field, so that a page shown again loses nothing. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

export const FORM_FIELDS = ['state', 'host', 'age', 'nationality', 'other'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface FormReading {
  readonly values: FormValues;
  /** What is asked; absent when a field is wrong. */
  readonly request?: AvailabilityRequest;
  /** Wrong fields, in the order of the form; their sentences are `form.error.<field>`. */
  readonly errors: readonly FormField[];
}

const CHOICES = [
  'gender',
  'lgbtiq',
  'pregnant',
  'disability',
  'household',
  'migration',
  'nationality',
  'situation',
  'complaint',
  'identification',
  'host',
] as const;
const LISTS = ['exploitation', 'needs'] as const;

function readValues(data: FormData): FormValues {
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => [name, data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[]]),
  );
}

function ageOf(values: FormValues): number | string | undefined {
  const years = values['age_years']?.[0]?.trim();
  if (years === undefined || years === '') return values['age_band']?.[0];
  return /^\d+$/.test(years) ? Number(years) : years;
}

function profileOf(values: FormValues) {
  const choices = CHOICES.flatMap((name) => {
    const said = values[name]?.[0];
    return said === undefined ? [] : [[name, said]];
  });
  const lists = LISTS.flatMap((name) => {
    const said = values[name];
    return said && said.length > 0 ? [[name, said]] : [];
  });
  const age = ageOf(values);
  const languages = values['language']?.[0]?.split(',');
  return {
    ...(Object.fromEntries([...choices, ...lists]) as object),
    ...(age === undefined ? {} : { age }),
    ...(languages ? { languages } : {}),
  };
}

function fieldOf({ path }: z.core.$ZodIssue): FormField {
  const last = path[0] === 'profile' ? path[1] : path[0];
  return FORM_FIELDS.find((field) => field === last) ?? 'other';
}

/** A form of the finder → the same request as the API takes. Unknown fields are left aside. */
export function readForm(data: FormData, limit: number): FormReading {
  const values = readValues(data);
  const cursor = values['cursor']?.[0];
  const candidate = { state: values['state']?.[0] ?? '', profile: profileOf(values), limit, ...(cursor === undefined ? {} : { cursor }) };
  const parsed = availabilityRequestSchema.safeParse(candidate);
  if (parsed.success) return { values, request: parsed.data, errors: [] };
  const wrong = new Set(parsed.error.issues.map(fieldOf));
  return { values, errors: FORM_FIELDS.filter((field) => wrong.has(field)) };
}
