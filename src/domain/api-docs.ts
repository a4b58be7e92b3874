/** The OpenAPI document as its page shows it. */

type Json = Readonly<Record<string, unknown>>;

export interface Schema extends Json {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface Media {
  readonly schema: Schema;
}

interface Told {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A parameter, or a field of a body or an answer; `depth` from 0. */
export interface ShownField {
  readonly name: string;
  readonly place?: string | undefined;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string | undefined;
  readonly depth: number;
}

export interface ShownAnswer {
  readonly status: string;
  readonly description: string;
  readonly types: readonly string[];
}

export interface ShownOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly isSecured: boolean;
  readonly parameters: readonly ShownField[];
  readonly body: readonly ShownField[];
  readonly answers: readonly ShownAnswer[];
  readonly fields: readonly ShownField[];
}

/** Fields within fields are shown so deep; the document has them all. */
const DEPTH = 1;
const MOST_VALUES = 12;

function nameOf({ $ref: ref }: Schema): string | undefined {
  return ref?.split('/').at(-1);
}

function rangeOf({ minimum, maximum, maxLength, default: preset }: Schema): string {
  const range = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? ` ${minimum}–${maximum}` : '';
  const length = maxLength === undefined ? '' : ` ≤ ${maxLength}`;
  const shown = preset === undefined || preset === '' || typeof preset === 'object' ? '' : ` = ${String(preset)}`;
  return `${range}${length}${shown}`;
}

/** The type of a value in a few words: `integer 1–100 = 50`, `"es" | "en"`, `list of object`. */
export function typeOf(schema: Schema): string {
  const { type, enum: values, anyOf, items } = schema;
  const name = nameOf(schema);
  if (name !== undefined) return name;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (values) return values.length > MOST_VALUES ? `${values.length} codes` : values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (type === 'array' && items) return `list of ${typeOf(items)}`;
  return `${typeof type === 'string' ? type : (type ?? ['any']).join(' | ')}${rangeOf(schema)}`;
}

/** The object within: itself, what a list holds, or what is not `null`. */
function objectIn({ properties, items, anyOf, ...rest }: Schema): Schema | undefined {
  if (properties) return { properties, ...rest };
  if (items) return objectIn(items);
  return anyOf?.map(objectIn).find((one) => one !== undefined);
}

/** The fields of an object, those within them right after it. */
export function fieldsOf(schema: Schema, depth = 0): readonly ShownField[] {
  const { properties = {}, required = [] } = objectIn(schema) ?? {};
  return Object.entries(properties).flatMap(([name, inner]) => [
    { name, type: typeOf(inner), required: required.includes(name), description: inner.description, depth },
    ...(depth < DEPTH ? fieldsOf(inner, depth + 1) : []),
  ]);
}

/** Every operation of the document, in its order. */
export function listOperations({ paths, components }: ApiDocument): readonly ShownOperation[] {
  const resolve = (media: Media | undefined): Schema => {
    const name = media && nameOf(media.schema);
    return (name === undefined ? media?.schema : components.schemas[name]) ?? {};
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => {
      const { operationId: id, summary, description, security = [], parameters = [], requestBody, responses } = told;
      const [right] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
      return {
        id,
        method: method.toUpperCase(),
        path,
        summary,
        description,
        isSecured: security.length > 0,
        parameters: parameters.map(({ name, in: place, required, schema, description: said }) => ({
          name,
          place,
          type: typeOf(schema),
          required,
          description: said ?? schema.description,
          depth: 0,
        })),
        body: fieldsOf(resolve(requestBody?.content['application/json'])),
        answers: Object.entries(responses).map(([status, { description: said, content = {} }]) => ({
          status,
          description: said,
          types: Object.keys(content),
        })),
        fields: fieldsOf(resolve(responses[right ?? '']?.content?.['application/json'])),
      };
    }),
  );
}
