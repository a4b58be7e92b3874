/** The form's values, and the question they make. Without a schema, so that the browser can use it too. */

/** What was sent, by field, so that a page shown again loses nothing. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

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
] as const;
const LISTS = ['exploitation', 'needs'] as const;

/** What was sent, by field; what was left empty is left out. A tile of the map comes after the list, and is what was meant. */
export function valuesOf(data: FormData): FormValues {
  const said = [...new Set(data.keys())].map((name) => {
    const all = data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
    return [name, name === 'state' ? all.slice(-1) : all] as const;
  });
  return Object.fromEntries(said.filter(([, all]) => all.length > 0));
}

function ageOf(values: FormValues): number | string | undefined {
  const years = values['age_years']?.[0]?.trim();
  if (years === undefined || years === '') return values['age_band']?.[0];
  return /^\d+$/.test(years) ? Number(years) : years;
}

function profileOf(values: FormValues): Record<string, unknown> {
  const profile: Record<string, unknown> = {};
  for (const name of CHOICES) if (values[name]) profile[name] = values[name][0];
  for (const name of LISTS) if (values[name]) profile[name] = values[name];
  const age = ageOf(values);
  if (age !== undefined) profile['age'] = age;
  if (values['language']) profile['languages'] = values['language'][0]?.split(',');
  // The field stands in the form of somebody who is in Mexico too, where nobody sees it.
  if (values['host'] && values['state']?.[0] === 'abroad') profile['host'] = values['host'][0];
  return profile;
}

/** The question as the API takes it, unchecked. */
export function questionOf(values: FormValues): { readonly state: string; readonly profile: Record<string, unknown> } {
  return { state: values['state']?.[0] ?? '', profile: profileOf(values) };
}
