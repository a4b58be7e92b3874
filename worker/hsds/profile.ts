import * as z from 'zod';
import { taxonomyTermSchema } from '#domain/hsds-contract.ts';
import { confidentialitySchema, serviceExtensions } from '#domain/hsds-extensions.ts';
import { toJson, type Json } from '../openapi/parts.ts';

const extendedService = z.object({ ...serviceExtensions, x_confidentiality: confidentialitySchema.optional() });
const extendedTerm = taxonomyTermSchema.pick({ x_name_en: true, x_htcds: true });

/** What this directory adds to HSDS, as JSON Schema 2020-12; each of `$defs` merges onto the schema of that name. */
export function makeProfile(base: string): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}/profile.json`,
    title: 'HSDS-MX-VTP',
    version: '1.0.0',
    description: 'Fields beside HSDS 3.2 for services to victims of human trafficking. All are optional: without them no record says more.',
    $ref: '#/$defs/service',
    $defs: { service: toJson(extendedService, 'input'), taxonomy_term: toJson(extendedTerm, 'input') },
  };
}
