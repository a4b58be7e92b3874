import { fieldsOf, listOperations, type ShownField, type ShownOperation } from '#domain/api-docs.ts';
import document from 'virtual:openapi';

/** The pages of the API, each with the paths that it shows. */
export const API_PAGES = ['v1', 'hsds', 'socios'] as const;
export type ApiPage = (typeof API_PAGES)[number];

function pageOf({ path, isSecured }: ShownOperation): ApiPage {
  if (isSecured) return 'socios';
  return path.startsWith('/api/hsds') ? 'hsds' : 'v1';
}

/** Every operation of the OpenAPI document, by page. */
export function operationsOf(page: ApiPage): readonly ShownOperation[] {
  return listOperations(document).filter((operation) => pageOf(operation) === page);
}

/** Where the examples ask: where the site is published, or `npm start`. */
export const API_ORIGIN = import.meta.env.SITE === undefined ? 'http://localhost:8787' : new URL(import.meta.env.SITE).origin;

/** What the profile adds to a service of HSDS, with the fields within. */
export function profileFields(): readonly ShownField[] {
  const { properties = {} } = document.components.schemas['HsdsService'] ?? {};
  return fieldsOf({ properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name.startsWith('x_'))) });
}
