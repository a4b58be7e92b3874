import { BEDS_FIELDS, openBedsRequestSchema, type OpenBedsRequest } from '#domain/partner-contract.ts';
import { questionOf, type FormValues } from './form-profile.ts';

/** Those that a hold needs, and a search may leave unsaid. */
export const PERSON_FIELDS = ['age_band', 'gender', 'household'] as const;

type Said = Readonly<Record<string, string>>;

/** What was said of the search itself, without what else a form sends. */
export function searchOf(fields: Said): Said {
  return Object.fromEntries(
    BEDS_FIELDS.flatMap((name) => {
      const value = fields[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** The search as the API takes it; `undefined` when it cannot be one. */
export function readBedsQuestion(fields: Said): OpenBedsRequest | undefined {
  const said = searchOf(fields);
  const values: FormValues = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [value]]));
  const { state, profile } = questionOf(values);
  return openBedsRequestSchema.safeParse({ state, profile, beds: Number(said['beds'] ?? 1) }).data;
}
