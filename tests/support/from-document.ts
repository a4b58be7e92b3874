import fc from 'fast-check';

export type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly schema: Json;
}

/** By status, then by content type: the schema of an answer. Without types the answer has no body. */
export type Responses = Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>>;

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  /** Schema of the JSON body. */
  readonly body: Json | undefined;
  readonly responses: Responses;
  readonly isSecured: boolean;
}

interface Told {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Responses;
  readonly security?: readonly unknown[];
}

export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

/** A schema, or that which it names. */
export function resolve(document: OpenapiDocument, schema: Json): Json {
  const name = (schema as { readonly $ref?: string }).$ref?.split('/').at(-1);
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: OpenapiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses, security = [] }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return {
        path,
        method: method.toUpperCase(),
        operationId,
        parameters,
        body: schema && resolve(document, schema),
        responses,
        isSecured: security.length > 0,
      };
    }),
  );
}

/** Values that mean something where they are sent, by operation and name of the parameter or property. */
export type Known = (operation: Operation, name: string) => readonly unknown[] | undefined;

type KnownHere = (name: string) => readonly unknown[] | undefined;

const WRONG: readonly string[] = [
  '',
  ' ',
  '-1',
  '0',
  'NaN',
  '1e99',
  '1.5',
  'x'.repeat(700),
  '\0',
  '[]',
  '{"a":1}',
  "' or 1=1 --",
  '%',
  '%E0%A4%A',
  '💥',
  'null',
  '__proto__',
];
const junk = fc
  .oneof(fc.constantFrom(...WRONG), fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }))
  .map((value) => value.toWellFormed());

interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Json[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Json;
}

/** Right values by their name or their schema, as JSON, as far as these schemas go. */
function right(name: string, schema: Json, known: KnownHere): fc.Arbitrary<unknown> {
  const { type, format, pattern, properties, required = [], anyOf, minimum = 0, maximum = 300, items = {}, ...rest } = schema as Shape;
  const named = known(name);
  if (named) return fc.constantFrom(...named);
  if (rest.enum) return fc.constantFrom(...rest.enum);
  if ('const' in schema) return fc.constant(schema['const']);
  if (anyOf) return fc.oneof(...anyOf.map((one) => right(name, one, known)));
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.constantFrom('2026-01-01T00:00:00Z', '2020-05-05T10:00:00-06:00');
  if (format === 'date') return fc.constant('2026-01-01');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: minimum, max: Math.min(maximum, 300) });
  if (type === 'array') return fc.array(right(name, items, known), { maxLength: 3 });
  if (properties) {
    const members = Object.entries(properties).map(([key, inner]) => [key, right(key, inner, known)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
  }
  return fc.constantFrom('07', 'legal', 'fiscalia', 'es', 7, true).map((value) => (type === 'string' ? String(value) : value));
}

/** What was sent of a parameter or of the body: `query:page right`. */
export type Sent = `${string} ${'right' | 'wrong'}`;

export interface Asked {
  readonly operation: Operation;
  readonly path: string;
  readonly init: RequestInit;
  readonly sent: readonly Sent[];
}

interface Value {
  readonly parameter: Parameter;
  readonly value: string;
  readonly isRight: boolean;
}

interface Body {
  readonly body?: string;
  readonly type?: string;
  readonly sent: readonly Sent[];
}

function bodyOf(schema: Json | undefined, known: KnownHere): fc.Arbitrary<Body> {
  if (!schema) return fc.constant({ sent: [] });
  const made = right('', schema, known);
  const names = Object.keys((schema as Shape).properties ?? {});
  const spoiled = fc
    .tuple(made, fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), fc.oneof(junk, fc.jsonValue()))
    .map(([value, name, wrong]) => ({ ...(value as object), [name]: wrong }));
  const wrong = fc.oneof(
    { weight: 3, arbitrary: spoiled.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: junk },
    { weight: 1, arbitrary: fc.constant('x'.repeat(9000)) },
  );
  const type = fc.constantFrom(...Array<string>(12).fill('application/json'), 'application/json; charset=utf-8', 'text/plain', '');
  const isNothingNeeded = ((schema as Shape).required ?? []).length === 0;
  const good = fc.oneof({ weight: 3, arbitrary: made }, { weight: isNothingNeeded ? 1 : 0, arbitrary: fc.constant({}) });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: good.map((value) => ({ body: JSON.stringify(value), type: 'application/json', sent: ['body right'] as const })),
    },
    { weight: 4, arbitrary: fc.tuple(wrong, type).map(([body, sentAs]) => ({ body, type: sentAs, sent: ['body wrong'] as const })) },
  );
}

/** Each query parameter and header right, wrong, left out or twice; each part of the path right or wrong; sometimes one unheard of. */
function valuesOf({ parameters }: Operation, known: KnownHere): fc.Arbitrary<readonly Value[]> {
  const valueOf = (parameter: Parameter): fc.Arbitrary<Value> => {
    const good = right(parameter.name, parameter.schema, known).map((value) => ({ parameter, value: String(value), isRight: true }));
    const bad = junk.map((value) => ({ parameter, value, isRight: false }));
    return fc.oneof({ weight: 5, arbitrary: good }, { weight: 2, arbitrary: bad });
  };
  const isNeeded = (parameter: Parameter) => parameter.required;
  const needed = parameters.filter(isNeeded).map((one) => fc.option(valueOf(one), { freq: one.in === 'path' ? 1e9 : 12 }));
  const optional = parameters.filter((one) => !isNeeded(one)).map(valueOf);
  const stranger: Parameter = { name: 'stranger', in: 'query', required: false, schema: {} };
  const unheard = junk.map((value) => [{ parameter: stranger, value, isRight: false }]);
  const none = fc.constant<readonly Value[]>([]);
  const more = optional.length === 0 ? none : fc.oneof(none, fc.array(fc.oneof(...optional), { maxLength: 4 }));
  return fc
    .tuple(fc.tuple(...needed), more, fc.oneof({ weight: 15, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: unheard }))
    .map(([first, others, odd]) => [...first.filter((one) => one !== null), ...others, ...odd]);
}

/** What a header may hold at all: anything else is never sent. */
const inHeader = (value: string) => value.replaceAll(/[^\x20-\x7e]/g, '?');

function initOf({ method }: Operation, values: readonly Value[], { body, type }: Body, token: string | undefined): RequestInit {
  const headers = new Headers();
  for (const { parameter, value } of values.filter((one) => one.parameter.in === 'header')) headers.set(parameter.name, inHeader(value));
  if (type !== undefined) headers.set('content-type', type);
  if (token !== undefined) headers.set('authorization', `Bearer ${inHeader(token)}`);
  return { method, headers, ...(body === undefined ? {} : { body }) };
}

/** Requests right and wrong for one operation, made from what the document says of it; `tokens` are those of partners. */
export function requestsTo(operation: Operation, knownFor: Known, tokens: readonly string[]): fc.Arbitrary<Asked> {
  const known = (name: string) => knownFor(operation, name);
  const token = operation.isSecured
    ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: fc.option(junk, { nil: undefined }) })
    : fc.constant(undefined);
  return fc.tuple(valuesOf(operation, known), bodyOf(operation.body, known), token).map(([values, body, secret]) => {
    const inPath = new Map(values.map(({ parameter, value }) => [`${parameter.in}:${parameter.name}`, value]));
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(inPath.get(`path:${name}`) ?? ''));
    const pairs = values.filter(({ parameter }) => parameter.in === 'query').map(({ parameter, value }) => [parameter.name, value]);
    const query = new URLSearchParams(pairs).toString();
    const sent = values.map(({ parameter, isRight }) => `${parameter.in}:${parameter.name} ${isRight ? 'right' : 'wrong'}` as const);
    return {
      operation,
      path: query === '' ? path : `${path}?${query}`,
      init: initOf(operation, values, body, secret),
      sent: [...sent, ...body.sent],
    };
  });
}
