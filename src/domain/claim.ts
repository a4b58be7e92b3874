import * as z from 'zod';
import { BASES, type Basis } from './vocabulary.ts';

const NUMBER = String.raw`\d{1,3}(?:-[A-Z]{1,2})?(?: (?:Bis|Ter|Quater|Quinquies))?`;
/** Number, then apartado, fraction and subparagraph where there are any: `20 C V`, `52 V a`, `684-C`, `39 Bis`. */
const ARTICLE = `${NUMBER}(?: [ABC])?(?: [IVXL]+)?(?: [a-z])?`;
/** Official standards number their points: `6.4.2.7`. */
const POINT = String.raw`\d{1,2}(?:\.\d{1,2}){1,3}`;

/** An article as one law numbers it: `107`, `90 VI`, `20 C V`. */
export const articleNumberSchema = z.string().regex(new RegExp(`^(?:${ARTICLE}|${POINT})$`), 'article');

/** An article after its key of `content/laws.yaml`: `LGV 107`, `LGTP 90 VI`, `CPEUM 20 C V`, `NOM046 6.4.2.7`. */
export const articleSchema = z.string().regex(new RegExp(`^(?:[A-Z][A-Za-z]{1,9} ${ARTICLE}|NOM\\d{3} ${POINT})$`), 'article');

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
