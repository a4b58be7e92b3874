import * as z from 'zod';
import { claimed, claimSchema, type Claim } from './claim.ts';
import { countrySchema, FOREIGN, languageSchema, nationalitiesOf, yearsOf, type Profile, type Years } from './profile.ts';
import { EXPLOITATION_FORMS, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, SITUATIONS } from './vocabulary.ts';

/** What one rule says of one value. */
export const OUTCOMES = ['accepts', 'unknown', 'refuses'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Axes that a service's rules may restrict. */
export const RULE_AXES = [
  'gender',
  'age',
  'lgbtiq',
  'pregnant',
  'disability',
  'household',
  'exploitation',
  'migration',
  'nationality',
  'situation',
  'identification',
  'languages',
] as const;
export type RuleAxis = (typeof RULE_AXES)[number];

/** Ages as `0-17`, `18+` or `13`. */
const yearsSchema = z.string().regex(/^\d{1,3}(-\d{1,3}|\+)?$/, 'years');

const VALUES = {
  gender: z.enum(GENDERS),
  age: yearsSchema,
  lgbtiq: z.literal('yes'),
  pregnant: z.literal('yes'),
  disability: z.literal('yes'),
  household: z.enum(HOUSEHOLDS),
  exploitation: z.enum(EXPLOITATION_FORMS),
  migration: z.enum(MIGRATION),
  nationality: z.union([countrySchema, z.literal(FOREIGN)]),
  situation: z.enum(SITUATIONS),
  identification: z.enum(IDENTIFICATION),
  languages: languageSchema,
} as const satisfies Record<RuleAxis, z.ZodType>;

function ruleFor<A extends RuleAxis>(axis: A) {
  const values = z.array(VALUES[axis]).min(1).optional();
  return claimed({
    axis: z.literal(axis),
    accepts: values,
    refuses: values,
    unknown: values,
    /** What holds for every value not listed. */
    otherwise: z.enum(OUTCOMES),
  });
}

/** One axis of one group: which values are accepted, refused or not known, and why we say so. */
export const ruleSchema = z.discriminatedUnion('axis', [
  ruleFor('gender'),
  ruleFor('age'),
  ruleFor('lgbtiq'),
  ruleFor('pregnant'),
  ruleFor('disability'),
  ruleFor('household'),
  ruleFor('exploitation'),
  ruleFor('migration'),
  ruleFor('nationality'),
  ruleFor('situation'),
  ruleFor('identification'),
  ruleFor('languages'),
]);

export interface Rule extends Claim {
  readonly axis: RuleAxis;
  readonly accepts?: readonly string[] | undefined;
  readonly refuses?: readonly string[] | undefined;
  readonly unknown?: readonly string[] | undefined;
  readonly otherwise: Outcome;
}

export { claimSchema as anyoneSchema };

function parseYears(text: string): Years {
  if (text.endsWith('+')) return { from: Number.parseInt(text, 10), to: 120 };
  const [from, to] = text.split('-').map(Number);
  return { from: from ?? 0, to: to ?? from ?? 0 };
}

function covers(ranges: readonly string[] | undefined, years: number): boolean {
  return (ranges ?? []).map(parseYears).some(({ from, to }) => years >= from && years <= to);
}

function combine(outcomes: readonly Outcome[]): Outcome {
  const [first, ...rest] = outcomes;
  return first !== undefined && rest.every((outcome) => outcome === first) ? first : 'unknown';
}

function outcomeOfAge(rule: Rule, said: Years): Outcome {
  const each: Outcome[] = [];
  for (let years = said.from; years <= said.to; years += 1) {
    if (covers(rule.accepts, years)) each.push('accepts');
    else if (covers(rule.refuses, years)) each.push('refuses');
    else each.push(covers(rule.unknown, years) ? 'unknown' : rule.otherwise);
  }
  return combine(each);
}

function outcomeOfCode(rule: Rule, value: string): Outcome {
  if (rule.accepts?.includes(value)) return 'accepts';
  if (rule.refuses?.includes(value)) return 'refuses';
  if (rule.unknown?.includes(value)) return 'unknown';
  return rule.otherwise;
}

function outcomeOfCountry(rule: Rule, value: string): Outcome {
  if (value === FOREIGN) return outcomeOfForeigner(rule);
  const listed = [rule.accepts, rule.refuses, rule.unknown].some((list) => list?.includes(value));
  return outcomeOfCode(rule, listed || value === 'MX' ? value : FOREIGN);
}

/** Two answers that contradict each other (Mexican, and of another country) are both weighed. */
function outcomeOfNationality(rule: Rule, values: readonly string[]): Outcome {
  const each = values.map((value) => outcomeOfCountry(rule, value));
  return each.includes('refuses') ? 'refuses' : combine(each);
}

/** A foreigner of a country not said: a rule about some countries leaves the answer open. */
function outcomeOfForeigner(rule: Rule): Outcome {
  const countries = [...(rule.accepts ?? []), ...(rule.refuses ?? []), ...(rule.unknown ?? [])];
  const namesCountries = countries.some((code) => code !== FOREIGN && code !== 'MX');
  return namesCountries ? 'unknown' : outcomeOfCode(rule, FOREIGN);
}

/** A list is accepted when any value is, refused only when all are. */
function outcomeOfList(rule: Rule, values: readonly string[]): Outcome {
  const each = values.map((value) => outcomeOfCode(rule, value));
  if (each.includes('accepts')) return 'accepts';
  return each.every((outcome) => outcome === 'refuses') ? 'refuses' : 'unknown';
}

const SAME_FORM: Record<string, string> = { forced_labour: 'labour' };

function sameForms(rule: Rule): Rule {
  const same = (list?: readonly string[]) => list?.map((form) => SAME_FORM[form] ?? form);
  return { ...rule, accepts: same(rule.accepts), refuses: same(rule.refuses), unknown: same(rule.unknown) };
}

function outcomeOfExploitation(rule: Rule, forms: readonly string[]): Outcome {
  if (forms.includes('unsure')) {
    if (!restricts(rule)) return 'accepts';
    const others = forms.filter((form) => form !== 'unsure');
    const said = others.length > 0 ? outcomeOfExploitation(rule, others) : 'unknown';
    return said === 'refuses' ? 'unknown' : said;
  }
  return outcomeOfList(
    sameForms(rule),
    forms.map((form) => SAME_FORM[form] ?? form),
  );
}

/** Whether the person said anything on this axis. */
export function isSaid(profile: Profile, axis: RuleAxis): boolean {
  if (axis === 'nationality') return nationalitiesOf(profile).length > 0;
  const value = profile[axis];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** What the rule says of this person, before its basis is weighed; `undefined` when the axis was not said. */
export function outcomeOf(rule: Rule, profile: Profile): Outcome | undefined {
  if (!isSaid(profile, rule.axis)) return undefined;
  switch (rule.axis) {
    case 'age':
      return profile.age === undefined ? undefined : outcomeOfAge(rule, yearsOf(profile.age));
    case 'nationality':
      return outcomeOfNationality(rule, nationalitiesOf(profile));
    case 'exploitation':
      return outcomeOfExploitation(rule, profile.exploitation ?? []);
    case 'languages':
      return outcomeOfList(rule, profile.languages ?? []);
    default:
      return outcomeOfCode(rule, String(profile[rule.axis]));
  }
}

/** A rule restricts when some value of its axis is not accepted. */
export function restricts(rule: Rule): boolean {
  return rule.otherwise !== 'accepts' || (rule.refuses?.length ?? 0) > 0 || (rule.unknown?.length ?? 0) > 0;
}
