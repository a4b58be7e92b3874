/** Which fields the schemas of an OpenAPI document have, and which of them whoever asks must send: `Hold.code`. */
export interface Fields {
  readonly fields: readonly string[];
  readonly mustBeSent: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

interface Document {
  readonly paths: object;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const BODY = /"requestBody":\{[^}]*?"schema":\{"\$ref":"#\/components\/schemas\/(\w+)"/g;

export function answerFields(document: object): Fields {
  const { paths, components } = document as Document;
  const asked = new Set([...JSON.stringify(paths).matchAll(BODY)].map(([, name]) => name));
  const schemas = Object.entries(components.schemas);
  return {
    fields: schemas.flatMap(([name, { properties = {} }]) => Object.keys(properties).map((field) => `${name}.${field}`)).sort(),
    mustBeSent: schemas.flatMap(([name, { required = [] }]) => (asked.has(name) ? required.map((field) => `${name}.${field}`) : [])).sort(),
  };
}
