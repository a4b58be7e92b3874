import * as z from 'zod';
import { RULE_AXES, type RuleAxis } from './eligibility.ts';
import { taxonomySchema, taxonomyTermSchema } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import type { Say } from './messages.ts';
import { AGE_BANDS } from './profile.ts';
import {
  CONDITIONS,
  EXPLOITATION_FORMS,
  GENDERS,
  HOUSEHOLDS,
  IDENTIFICATION,
  KINDS,
  MIGRATION,
  NEEDS,
  REGIMES,
  SITUATIONS,
} from './vocabulary.ts';

export const TAXONOMIES = ['need', 'kind', 'condition', 'regime', 'profile'] as const;
export type TaxonomyCode = (typeof TAXONOMIES)[number];

export type Taxonomy = z.infer<typeof taxonomySchema>;
export type TaxonomyTerm = z.infer<typeof taxonomyTermSchema>;

/** `content/htcds.json`: what our codes are called in IOM's standard; by `need:legal`, `profile:gender.female`. */
export const crosswalkSchema = z.strictObject({
  source: z.strictObject({ title: z.string(), url: z.url(), date: z.iso.date(), licence: z.string(), note: z.string() }),
  matches: z.record(
    z.string(),
    z.array(z.strictObject({ field: z.string(), code: z.string(), match: z.enum(['exact', 'close', 'broad', 'narrow']) })).min(1),
  ),
});
export type Crosswalk = z.infer<typeof crosswalkSchema>;

/** Values of each axis of a profile. Countries and languages have codes of their own (ISO 3166, ISO 639); the rest are only said or not. */
export const AXIS_VALUES: Readonly<Record<RuleAxis, readonly string[]>> = {
  gender: GENDERS,
  age: AGE_BANDS,
  lgbtiq: [],
  pregnant: [],
  disability: [],
  household: HOUSEHOLDS,
  exploitation: EXPLOITATION_FORMS,
  migration: MIGRATION.filter((code) => code !== 'unsure'),
  nationality: [],
  situation: SITUATIONS,
  identification: IDENTIFICATION,
  languages: [],
};

/** `need:shelter`, `profile:gender.female`: what a list of the database and the crosswalk call a term. */
export function keyOfTerm(taxonomy: TaxonomyCode, code: string): string {
  return `${taxonomy}:${code}`;
}

interface Coded {
  readonly code: string;
  /** Key of its label in `content/ui`. */
  readonly label: string;
  readonly parent?: string;
}

function codesOf(taxonomy: TaxonomyCode): readonly Coded[] {
  switch (taxonomy) {
    case 'need':
      return NEEDS.map((code) => ({ code, label: `need.${code}` }));
    case 'kind':
      return KINDS.map((code) => ({ code, label: `kind.${code}` }));
    case 'condition':
      return CONDITIONS.map((code) => ({ code, label: `condition.${code}` }));
    case 'regime':
      return REGIMES.map((code) => ({ code, label: `regime.${code}` }));
    case 'profile':
      return RULE_AXES.flatMap((axis) => [
        { code: axis, label: `axis.${axis}` },
        ...AXIS_VALUES[axis].map((value) => ({
          code: `${axis}.${value}`,
          label: axis === 'age' ? `age.${value}` : `who.${axis}.${value}`,
          parent: axis,
        })),
      ]);
  }
}

export interface Vocabulary {
  readonly taxonomies: readonly Taxonomy[];
  readonly terms: readonly TaxonomyTerm[];
  /** Terms by `need:shelter`. */
  readonly termsByKey: ReadonlyMap<string, TaxonomyTerm>;
  /** `need:shelter` by the id of the term. */
  readonly keysByTermId: ReadonlyMap<string, string>;
  /** `need` by the id of the taxonomy. */
  readonly codesByTaxonomyId: ReadonlyMap<string, TaxonomyCode>;
}

function termOf(taxonomy: Taxonomy, code: TaxonomyCode, coded: Coded, say: Say, sayInEnglish: Say, crosswalk: Crosswalk): TaxonomyTerm {
  const [name, english] = [say(coded.label), sayInEnglish(coded.label)];
  return {
    id: idOf('taxonomy_term', code, coded.code),
    code: coded.code,
    name,
    description: `${taxonomy.name}: ${name} (en: ${english})`,
    parent_id: coded.parent === undefined ? undefined : idOf('taxonomy_term', code, coded.parent),
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
    taxonomy_detail: taxonomy,
    language: 'es',
    x_name_en: english,
    x_htcds: crosswalk.matches[keyOfTerm(code, coded.code)],
  };
}

/** The project's closed lists as taxonomies, with their names in both languages and IOM's codes for them. */
export function makeVocabulary(say: Say, sayInEnglish: Say, crosswalk: Crosswalk): Vocabulary {
  const taxonomies = TAXONOMIES.map((code) => ({
    code,
    taxonomy: {
      id: idOf('taxonomy', code),
      name: say(`hsds.taxonomy.${code}`),
      description: say(`hsds.taxonomy_is.${code}`),
      version: '1',
    },
  }));
  const keyed = taxonomies.flatMap(({ code, taxonomy }) =>
    codesOf(code).map((coded) => [keyOfTerm(code, coded.code), termOf(taxonomy, code, coded, say, sayInEnglish, crosswalk)] as const),
  );
  return {
    taxonomies: taxonomies.map(({ taxonomy }) => taxonomy),
    terms: keyed.map(([, term]) => term),
    termsByKey: new Map(keyed),
    keysByTermId: new Map(keyed.map(([key, { id }]) => [id, key])),
    codesByTaxonomyId: new Map(taxonomies.map(({ code, taxonomy }) => [taxonomy.id, code])),
  };
}
