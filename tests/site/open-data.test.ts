import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainCsvOf } from '#domain/csv.ts';
import { resolveServices } from '#domain/directory.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { faultsOf } from '../support/hsds-schemas.ts';
import { BUILT } from '../support/site.ts';
import { TELLING } from '../support/telling.ts';

const FOLDER = `${BUILT}/data/open`;
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const parse = <T>(name: string): T => JSON.parse(read(name)) as T;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly constraints?: { readonly required?: true; readonly unique?: true };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly rows: number;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string;
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly resources: readonly Resource[];
}

/** A CSV file as RFC 4180 reads it. */
function readCsv(text: string): readonly (readonly string[])[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  expect(cells.reduce((length, [whole]) => length + whole.length, 0)).toBe(text.length);
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const FORMS = { string: /[^]*/, integer: /^-?\d*$/, boolean: /^(true|false)$/ };
const tables = new Map<string, readonly Readonly<Record<string, string>>[]>();
let described: Package;
const services = resolveServices(readDirectory('content'));
const withheld = new Set(services.filter(({ location }) => location.withheld).map(({ id }) => id));

beforeAll(() => {
  described = parse<Package>('datapackage.json');
  for (const { name, path } of described.resources) {
    const [header = [], ...rows] = readCsv(read(path));
    tables.set(
      name,
      rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? '']))),
    );
  }
});

const table = (name: string) => tables.get(name) ?? [];

describe('the data package', () => {
  it('has a name, a version, a licence, and every table that lies beside it', () => {
    expect(described).toMatchObject({ profile: 'tabular-data-package', name: 'puerta-abierta', licenses: [{ name: 'CC-BY-4.0' }] });
    expect(described.version).toMatch(/^[\da-f]{12}$/);
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.csv'));
    expect(described.resources.map(({ path }) => path).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThan(9);
  });

  it('says of each table what it holds: bytes, hash, rows, columns and what stands in them', () => {
    for (const { name, path, bytes, hash, rows, schema } of described.resources) {
      const text = read(path);
      expect([Buffer.byteLength(text), `sha256:${sha256(text)}`], name).toEqual([bytes, hash]);
      const [header, ...told] = readCsv(text);
      expect(header).toEqual(schema.fields.map((field) => field.name));
      expect(told, name).toHaveLength(rows);
      expect(rows, name).toBeGreaterThan(0);
      for (const { name: column, type, constraints } of schema.fields) {
        const values = table(name).map((row) => row[column] ?? '');
        expect(
          values.filter((value) => value !== '' && !FORMS[type].test(value)),
          `${name}.${column}`,
        ).toEqual([]);
        if (constraints?.required)
          expect(
            values.filter((value) => value === ''),
            `${name}.${column}`,
          ).toEqual([]);
        if (constraints?.unique) expect(new Set(values).size, `${name}.${column}`).toBe(values.length);
      }
    }
  });

  it('names in each table only what stands in the others', () => {
    const keys = described.resources.flatMap(({ name, schema }) => (schema.foreignKeys ?? []).map((one) => [name, one] as const));
    expect(keys.length).toBeGreaterThan(6);
    for (const [name, { fields, reference }] of keys) {
      const known = new Set(table(reference.resource).map((row) => row[reference.fields]));
      expect(
        table(name).filter((row) => !known.has(row[fields])),
        name,
      ).toEqual([]);
    }
  });

  it('has every service, and of each cell of the map of gaps its row', () => {
    expect(table('services').map(({ slug }) => slug)).toEqual(services.map(({ id }) => id).sort());
    expect(table('gaps').length % 32).toBe(0);
    expect(new Set(table('gaps').map(({ state }) => state)).size).toBe(32);
  });

  it('tells together with a service what has to be known before going there', () => {
    const grouped = new Map(['cautions', 'regimes', 'conflicts'].map((name) => [name, Map.groupBy(table(name), (row) => row['service'])]));
    for (const service of services) {
      const of = (name: string) => grouped.get(name)?.get(idOf('service', service.id)) ?? [];
      expect([...new Set(of('cautions').map(({ caution }) => caution))].sort(), service.id).toEqual(
        service.cautions.map(({ id }) => id).sort(),
      );
      const groups = service.groups.map(({ regime }, index) => regime && `${index + 1} ${regime.type} ${regime.basis}`);
      expect(of('regimes').map(({ group, regime, basis }) => `${group} ${regime} ${basis}`)).toEqual(
        groups.filter((one) => one !== undefined),
      );
      const fields = service.location.withheld ? [] : service.disagreements.map(({ field }) => field);
      expect([...new Set(of('conflicts').map(({ field }) => field))], service.id).toEqual([...new Set(fields)]);
    }
    const cautions = table('cautions').map((row) => JSON.stringify(row));
    expect(cautions.length).toBeGreaterThan(20);
    expect(new Set(cautions).size, 'each row once').toBe(cautions.length);
  });

  it('names every code of the other tables, and what IOM calls it', () => {
    const codes = table('codes');
    const known = new Set(codes.map(({ code }) => code));
    for (const [name, column] of [['needs', 'need'], ['services', 'kind'], ['conditions', 'condition'], ['regimes', 'regime']] as const)
      expect(table(name).filter((row) => !known.has(row[column])), name).toEqual([]); // prettier-ignore
    expect(codes.find(({ code }) => code === 'medical')).toMatchObject({ htcds_field: 'spl_Type', htcds_code: 'Health', match: 'broad' });
  });

  it('has no text that a spreadsheet would run', () => {
    expect(plainCsvOf([['=1+1', '@SUM(A1)', '-2', '+52', '\tx', 'a=b']])).toBe("'=1+1,'@SUM(A1),'-2,'+52,'\tx,a=b\r\n");
    for (const rows of tables.values()) {
      for (const row of rows) expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });
});

type Told = Readonly<Record<string, unknown>> & { readonly id: string; readonly x_slug?: string };

describe('the files by HSDS', () => {
  it('hold for every record, and the lines say what the list says', () => {
    const all = parse<readonly Told[]>('hsds-services.json');
    expect(all.filter(({ x_slug: slug }) => slug).map(({ x_slug: slug }) => slug)).toEqual(services.map(({ id }) => id).sort());
    for (const record of all) expect(faultsOf('service', record), record.id).toEqual([]);
    const lines = read('hsds-services.ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
    for (const record of parse<readonly Told[]>('hsds-organizations.json')) expect(faultsOf('organization', record)).toEqual([]);
    for (const record of parse<readonly Told[]>('hsds-taxonomies.json')) expect(faultsOf('taxonomy', record)).toEqual([]);
    for (const record of parse<readonly Told[]>('hsds-taxonomy-terms.json')) expect(faultsOf('taxonomy_term', record)).toEqual([]);
  });
});

describe('a withheld place', () => {
  /** Phones, laws and cautions are public all the same; ids have figures by chance, and who lives in the street no place. */
  function withoutPublicParts(value: unknown): string {
    const hidden = ['phones', 'x_cautions', 'alert'];
    const text = JSON.stringify(value, (name, inner: unknown) => {
      if (hidden.includes(name)) return undefined;
      return typeof inner === 'object' && inner !== null && 'article' in inner ? null : inner;
    });
    return text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|en la calle/gi, '');
  }

  it('is told by no file nearer than its state', () => {
    expect(withheld.size).toBeGreaterThan(50);
    const own = table('services').filter(({ slug }) => withheld.has(slug ?? ''));
    expect(own).toHaveLength(withheld.size);
    const ids = new Set(own.map(({ id }) => id));
    for (const row of own) {
      expect(row).toMatchObject({ withheld: 'true', city: '', address: '', email: '', url: '', hours: '' });
      expect(row['area']).toMatch(/^\d\d( \d\d)*$/);
    }
    const sources = table('sources').filter(({ service }) => ids.has(service));
    expect(sources.length).toBeGreaterThanOrEqual(withheld.size);
    for (const row of sources) expect(row).toMatchObject({ withheld: 'true', title: '', url: '' });
    const records = parse<readonly Told[]>('hsds-services.json').filter(({ x_slug: slug }) => withheld.has(slug ?? ''));
    expect(records).toHaveLength(withheld.size);
    for (const record of [...records, ...own, ...sources]) {
      const text = withoutPublicParts(record);
      for (const [what, pattern] of TELLING)
        expect(pattern.exec(text)?.[0], `${JSON.stringify(record).slice(0, 90)}: ${what}`).toBeUndefined();
    }
  });

  it('that was taken out has an id and a status in HSDS, and is in no table', () => {
    const gone = parse<readonly Told[]>('hsds-services.json').filter(({ x_slug: slug }) => slug === undefined);
    expect(gone.length).toBeGreaterThan(5);
    for (const record of gone) expect(Object.keys(record).sort()).toEqual(['description', 'id', 'name', 'status']);
    const known = new Set(table('services').map(({ id }) => id));
    expect(gone.filter(({ id }) => known.has(id))).toEqual([]);
  });
});

describe.each(['es', 'en'])('/%s/datos/', (locale) => {
  it('names every file with its sum, the version and the licence', () => {
    const html = readFileSync(`${BUILT}/${locale}/datos/index.html`, 'utf8');
    const sums = read('SHA256SUMS').trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual(
      readdirSync(FOLDER)
        .filter((file) => file !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum = '', name = ''] of sums.map((line) => line.split('  '))) {
      expect(sum, name).toBe(sha256(read(name)));
      expect(html).toContain(`href="/data/open/${name}"`);
      expect(html).toContain(sum);
    }
    expect(html).toContain('href="/data/open/SHA256SUMS"');
    expect(html).toMatch(/<link rel="alternate" type="application\/atom\+xml" href="\/data\/open\/changes.atom"/);
    expect(html).toContain(described.version);
    expect(html).toContain(`href="${described.licenses[0]?.path}"`);
  });
});
