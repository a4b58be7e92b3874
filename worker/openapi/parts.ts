import * as z from 'zod';
import { PROBLEMS, type ProblemCode } from '#domain/problem.ts';

/** What the parts of the OpenAPI document share. */

export type Json = Record<string, unknown>;

type Node = { propertyNames?: { enum?: string[] }; additionalProperties?: unknown; properties?: Json };

/** A record of known keys tells them as properties: linters and generated types read no `propertyNames`. */
function nameKeys(node: Node): void {
  const { propertyNames, additionalProperties: value = {} } = node;
  if (!propertyNames?.enum) return;
  delete node.propertyNames;
  node.properties = Object.fromEntries(propertyNames.enum.map((key) => [key, value]));
  node.additionalProperties = false;
}

export function toJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => nameKeys(jsonSchema as Node),
  });
  return json;
}

/** Parameters of an address, from the schema that validates them. */
export function queryParameters(query: z.ZodType): readonly Json[] {
  const { properties = {}, required = [] } = toJson(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

export function answers(description: string, schema: string): Json {
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

export function problems(...codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(codes, (code) => String(PROBLEMS[code]));
  const entries = [...byStatus].map(([status, list]) => [
    status,
    {
      description: `Problem: ${list.join(', ')}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return Object.fromEntries(entries);
}

export const LANGUAGE = { name: 'Accept-Language', in: 'header', required: false, schema: { type: 'string' }, description: 'es or en' };
export const READING: readonly ProblemCode[] = ['database_unavailable', 'internal_error'];
