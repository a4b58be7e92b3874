import * as z from 'zod';
import { BASES, type Basis } from './vocabulary.ts';

/** An article as written in `content/laws.yaml`'s keys: `LGV 107`, `LGTP 90 VI`, `LGTP 3 fr. XI`. */
export const articleSchema = z
  .string()
  .regex(/^[A-Z][A-Za-z]{1,9} \d{1,3}( (Bis|Ter|Quater|Quinquies))?(-[A-Z]{1,2})?( [IVXL]+(-[IVXL]+)?)?( [a-z])?$/, 'article');

/**
 * Why a statement holds. `stated` names a source of the same file that says it in its own words; `mandate`
 * names the articles that oblige that body; `assumed` is typical of such places and counts as unknown.
 */
const claimFields = {
  basis: z.enum(BASES),
  source: z.string().optional(),
  articles: z.array(articleSchema).optional(),
};

export interface Claim {
  readonly basis: Basis;
  readonly source?: string | undefined;
  readonly articles?: readonly string[] | undefined;
}

function checkClaim(claim: Claim): boolean {
  switch (claim.basis) {
    case 'stated':
      return claim.source !== undefined && claim.articles === undefined;
    case 'mandate':
      return (claim.articles?.length ?? 0) > 0 && claim.source === undefined;
    case 'assumed':
      return claim.source === undefined && claim.articles === undefined;
  }
}

/** An object that also says why it holds. */
export function claimed<T extends z.core.$ZodLooseShape>(fields: T) {
  return z.strictObject({ ...fields, ...claimFields }).refine((value) => checkClaim(value as unknown as Claim), {
    error: 'A `stated` claim names its source, a `mandate` its articles, an `assumed` one neither',
  });
}

export const claimSchema = claimed({});

/** Only what the source says or the law obliges can carry a "yes" or a "no". */
export function isKnown(claim: Claim): boolean {
  return claim.basis !== 'assumed';
}
