import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { TestProject } from 'vitest/node';
import { makeDocument } from '../../worker/openapi/document.ts';
import { operationsOf, resolve, type Json, type OpenapiDocument } from './from-document.ts';
import { compileSchema } from './hsds-schemas.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server that is sent answers of the API and tells what our own OpenAPI document finds wrong with them. */
    validator: string;
  }
}

/** What a request was answered. */
export interface Answer {
  readonly operationId: string;
  readonly status: number;
  /** Content type, `''` without a body. */
  readonly type: string;
  readonly body: string;
}

const document = makeDocument() as unknown as OpenapiDocument;
const operations = new Map(operationsOf(document).map((operation) => [operation.operationId, operation]));
const compiled = new Map<string, ValidateFunction>();

function validatorOf(schema: Json): ValidateFunction {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? compileSchema(resolve(document, schema));
  compiled.set(key, validate);
  return validate;
}

/** What the document finds wrong with an answer: its status, its type or what it says; nothing when it is right. */
export function faultsOfAnswer({ operationId, status, type, body }: Answer): readonly string[] {
  const what = `${operationId} ${status}`;
  const response = operations.get(operationId)?.responses[status];
  if (!response) return [`${what} is not documented`];
  const media = type.split(';')[0]?.trim() ?? '';
  if (response.content === undefined) return body === '' ? [] : [`${what} has a body`];
  const told = response.content[media];
  if (!told) return [`${what} as ${media} is not documented`];
  const validate = validatorOf(told.schema);
  if (validate(media.endsWith('json') && !media.endsWith('ndjson') ? JSON.parse(body) : body)) return [];
  return (validate.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${what} ${instancePath} ${message ?? ''}`);
}

/** In Node, beside workerd: what validates JSON Schema makes code at run time, which workerd refuses. */
export default async function provideValidator(project: TestProject): Promise<() => void> {
  const server = createServer((request, response) => {
    void text(request)
      .then((sent) => JSON.stringify([...new Set((JSON.parse(sent) as Answer[]).flatMap(faultsOfAnswer))]))
      .catch((error: unknown) => JSON.stringify([String(error)]))
      .then((faults) => response.end(faults));
  });
  await new Promise<void>((done) => {
    server.listen(0, done);
  });
  project.provide('validator', `http://localhost:${(server.address() as AddressInfo).port}`);
  return () => void server.close();
}
