import type { Cell } from './csv.ts';

/** A column, by the words of Frictionless Data's table schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly constraints?: { readonly required?: true; readonly unique?: true; readonly enum?: readonly string[] };
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey?: string;
  readonly foreignKeys?: readonly { readonly fields: string; readonly reference: { readonly resource: string; readonly fields: string } }[];
  readonly rows: readonly (readonly Cell[])[];
}

export const text = (name: string, description: string): Field => ({ name, type: 'string', description });
export const needed = (name: string, description: string): Field => ({ ...text(name, description), constraints: { required: true } });
export const key = (description: string): Field => ({
  name: 'id',
  type: 'string',
  description,
  constraints: { required: true, unique: true },
});
export const yesNo = (name: string, description: string): Field => ({
  name,
  type: 'boolean',
  description,
  constraints: { required: true },
});

export const BASIS = needed(
  'basis',
  'stated: the source says it; mandate: the law obliges; assumed: typical of such places, counts as unknown',
);
const OF_SERVICE = needed('service', 'Service');
const TO_SERVICE = [{ fields: 'service', reference: { resource: 'services', fields: 'id' } }];

/** A table of what is told of services, any number of rows of each. */
export function partTable(name: string, title: string, fields: readonly Field[], rows: readonly (readonly Cell[])[]): Table {
  return { name, title, fields: [OF_SERVICE, ...fields], foreignKeys: TO_SERVICE, rows };
}
