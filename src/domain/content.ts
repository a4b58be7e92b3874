import * as z from 'zod';
import { articleSchema } from './claim.ts';
import type { Laws } from './law.ts';
import type { HoursTable } from './opening.ts';
import { idSchema, sourceSchema, type Mandates, type OrganizationRecord } from './record.ts';
import type { Caution } from './service.ts';
import { isKeptOut, type Warning } from './warning.ts';

/** Everything in `content/` that makes the directory, validated by its schemas. */
export interface DirectoryContent {
  readonly organizations: readonly OrganizationRecord[];
  readonly laws: Laws;
  readonly mandates: Mandates;
  readonly cautions: readonly Caution[];
  readonly warnings: readonly Warning[];
  readonly hours: HoursTable;
}

/** One file of `content/cautions/`: where going has hurt somebody, and what to do. */
export const cautionSchema = z.strictObject({
  id: idSchema,
  text: z.strictObject({ es: z.string(), en: z.string() }),
  articles: z.array(articleSchema),
  sources: z.array(sourceSchema),
});

/** The organisations without the services that a warning keeps out; one that loses all of them is gone. */
export function listPublished({ organizations, warnings }: DirectoryContent): readonly OrganizationRecord[] {
  return organizations
    .map((organization) => ({ ...organization, services: organization.services.filter((service) => !isKeptOut(service, warnings)) }))
    .filter(({ services }) => services.length > 0);
}
