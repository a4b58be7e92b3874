import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What HSDS 3.2 requires of each object that this directory tells, in our own words: the tests stand alone. */

type Schema = Readonly<Record<string, unknown>>;

const id = { type: 'string', format: 'uuid' };
const text = { type: 'string' };
const number = { type: 'number' };
const object = (required: readonly string[], properties: Schema = {}): Schema => ({
  type: 'object',
  required,
  properties: { id, ...properties },
});
const list = (items: Schema): Schema => ({ type: 'array', items });

const organization = object(['id', 'name', 'description'], { name: text, alternate_name: text, description: text });
const term = object(['id', 'name', 'description'], { name: text, description: text, code: text });
const address = object(['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  address_type: { enum: ['physical', 'postal', 'virtual'] },
});
const location = object(['id', 'location_type'], {
  location_type: { enum: ['physical', 'postal', 'virtual'] },
  addresses: list(address),
  latitude: number,
  longitude: number,
});
const phone = object(['id', 'number'], { number: text, extension: number, type: text });
const hour = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
const schedule = object(['id'], { freq: { enum: ['WEEKLY', 'MONTHLY'] }, opens_at: hour, closes_at: hour, byday: text });
const area = object(['id'], { name: text, uri: text });
const core = {
  name: text,
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  minimum_age: number,
  maximum_age: number,
  last_modified: { type: 'string', format: 'date-time' },
  organization,
};
const place: Schema = object(['id'], { location, service_areas: list(area), phones: list(phone), schedules: list(schedule) });
const service = object(['id', 'name', 'status'], {
  ...core,
  service_at_locations: list(place),
  phones: list(phone),
  schedules: list(schedule),
  service_areas: list(area),
  languages: list(object(['id'], { name: text, code: text })),
  cost_options: list(object(['id'], { option: text, amount: number, currency: text })),
  required_documents: list(object(['id'], { document: text })),
  additional_urls: list(object(['id', 'url'], { url: { type: 'string', format: 'uri' } })),
  attributes: list(object(['id'], { taxonomy_term: term, link_type: text, value: text, label: text })),
  // A number of beds would be one of people: it is never told.
  capacities: false,
});

const OWN = {
  service,
  service_list: object(['id', 'name', 'status'], core),
  organization: { ...organization, properties: { ...(organization['properties'] as Schema), services: list(service) } },
  organization_list: organization,
  service_at_location: { ...place, properties: { ...(place['properties'] as Schema), service } },
  service_at_location_list: { ...place, properties: { ...(place['properties'] as Schema), service } },
  taxonomy: object(['id', 'name', 'description'], { name: text, description: text, version: text }),
  taxonomy_term: { ...term, properties: { ...(term['properties'] as Schema), parent_id: id, taxonomy_id: id, language: text } },
} satisfies Record<string, Schema>;
export type SchemaName = keyof typeof OWN;

const FORMATS = {
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  csv: true,
} as const;

/** The official compiled schemas, where they lie beside the project or where the environment says. */
const OFFICIAL = `${process.env['HSDS_SCHEMAS'] ?? '../shared/standards/hsds'}/3.1`;

function officialSchema(name: string): Schema | undefined {
  const path = ['compiled', 'objects'].map((folder) => `${OFFICIAL}/${folder}/${name}.json`).find((file) => existsSync(file));
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as Schema);
}

const ajv = new Ajv2020({ strict: false, formats: FORMATS });
for (const name of ['taxonomy', 'metadata']) {
  const schema = officialSchema(name);
  if (schema) ajv.addSchema(schema, `${name}.json`);
}

function compile(name: SchemaName): readonly ValidateFunction[] {
  const official = officialSchema(name);
  const compiled = ajv.getSchema(`${name}.json`) ?? (official && ajv.compile(official));
  return [ajv.compile(OWN[name]), ...(compiled ? [compiled] : [])];
}

const compiled = new Map<SchemaName, readonly ValidateFunction[]>();

/** What is wrong with a record by our schema, and by the official one; nothing when it is right. */
export function faultsOf(name: SchemaName, record: unknown): readonly string[] {
  const validators = compiled.get(name) ?? compile(name);
  compiled.set(name, validators);
  return validators.flatMap((validate) =>
    validate(record) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
  );
}

/** Any JSON Schema, such as those of our own documents. */
export function compileSchema(schema: object): ValidateFunction {
  return ajv.compile(schema);
}
