import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { atomOf, jsonFeedOf } from '#domain/change-feeds.ts';
import { hashOf, ledgerSchema, listDays, presentStatic, readLedger } from '#domain/changes.ts';
import { plainCsvOf } from '#domain/csv.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { presentNested } from '#domain/hsds-places.ts';
import { listWithdrawn } from '#domain/hsds-withdrawn.ts';
import { makeWording } from '#domain/hsds-wording.ts';
import { warningTables } from '#domain/open-cautions.ts';
import { codesTable, figuresTable, gapsTable, languagesTable } from '#domain/open-findings.ts';
import type { Table } from '#domain/open-table.ts';
import { serviceTables } from '#domain/open-tables.ts';
import changes from '#content/changes.json';
import htcds from '#content/htcds.json';
import languages from '#content/languages.json';
import { speak } from '../i18n/speak.ts';
import { readCoverage } from './coverage.ts';
import { readDirectory } from './directory.ts';

/** One file of the open data, at `/data/open/{name}`. */
export interface OpenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Records in it; `undefined` of what is no list. */
  readonly records?: number | undefined;
}

/** The licence of content and data (LICENSE-CONTENT). */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Sentences and codes of the files by HSDS. */
export const wording = makeWording(speak('es'), speak('en'), htcds);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function fileOf(name: string, mediaType: string, text: string, records?: number): OpenFile {
  return { name, mediaType, text, records, bytes: Buffer.byteLength(text), sha256: sha256(text) };
}

const jsonOf = (name: string, records: readonly unknown[]) =>
  fileOf(`${name}.json`, 'application/json', `${JSON.stringify(records)}\n`, records.length);
const linesOf = (name: string, records: readonly unknown[]) =>
  fileOf(`${name}.ndjson`, 'application/x-ndjson', records.map((record) => `${JSON.stringify(record)}\n`).join(''), records.length);

/** In an order that no build changes. */
async function listInOrder() {
  const { services } = await readDirectory();
  return [...services].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The directory by HSDS. A record has the day on which it last changed, when that has been noted. */
async function hsdsFiles(ledger: ReturnType<typeof readLedger>): Promise<readonly OpenFile[]> {
  const services = await listInOrder();
  const warnings = await getCollection('warnings');
  const known = services.map((service) => ({ uuid: idOf('service', service.id), status: 'active' as const, service }));
  const ids = new Set(known.map(({ uuid }) => uuid));
  const gone = listWithdrawn(warnings.map(({ data }) => data)).filter(({ uuid }) => !ids.has(uuid));
  const told = [...known, ...gone.map((row) => ({ ...row, service: null }))].map((row) => {
    const service = presentStatic(row, wording);
    const noted = ledger.get(row.uuid);
    return noted?.hash === hashOf(row.uuid, service) ? { ...service, last_modified: `${noted.date}T12:00:00.000Z` } : service;
  });
  const byOrganization = Map.groupBy(known, ({ service }) => service.organization.id);
  const organizations = [...byOrganization.values()].map((rows) =>
    presentNested(
      rows.map((row) => ({ ...row, changedAt: 0 })),
      false,
      wording,
    ),
  );
  const { taxonomies, terms } = wording.vocabulary;
  return [
    jsonOf('hsds-services', told),
    linesOf('hsds-services', told),
    jsonOf('hsds-organizations', organizations),
    jsonOf('hsds-taxonomies', taxonomies),
    jsonOf('hsds-taxonomy-terms', terms),
  ];
}

async function listTables(): Promise<readonly Table[]> {
  const services = await listInOrder();
  const figures = (await getCollection('figures')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  return [
    ...serviceTables(services),
    ...warningTables(services),
    gapsTable(await readCoverage()),
    figuresTable(figures),
    languagesTable(languages),
    codesTable(wording.vocabulary.terms),
  ];
}

/** The descriptor by which tools of Frictionless Data read the tables. */
function packageOf(tables: readonly (readonly [Table, OpenFile])[], version: string): string {
  const say = speak('en');
  const resources = tables.map(([{ name, title, fields, primaryKey, foreignKeys }, { name: path, bytes, sha256: hash, records }]) => ({
    profile: 'tabular-data-resource',
    name,
    title,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    rows: records,
    schema: { fields, missingValues: [''], ...(primaryKey ? { primaryKey } : {}), ...(foreignKeys ? { foreignKeys } : {}) },
  }));
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'puerta-abierta',
    title: say('site.name'),
    description: say('data.package'),
    ...(import.meta.env.SITE === undefined ? {} : { homepage: new URL('/en/datos/', import.meta.env.SITE).href }),
    version,
    licenses: [LICENCE],
    resources,
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

async function make() {
  const ledger = ledgerSchema.parse(changes);
  const tables = (await listTables()).map(
    (table) =>
      [
        table,
        fileOf(
          `${table.name}.csv`,
          'text/csv; charset=utf-8',
          plainCsvOf([table.fields.map(({ name }) => name), ...table.rows]),
          table.rows.length,
        ),
      ] as const,
  );
  const data = [...(await hsdsFiles(readLedger(ledger))), ...tables.map(([, file]) => file)];
  const version = sha256(data.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join('')).slice(0, 12);
  const feed = { days: listDays(ledger), say: speak('es'), site: import.meta.env.SITE };
  const files = [
    ...data,
    fileOf('datapackage.json', 'application/json', packageOf(tables, version)),
    fileOf('changes.json', 'application/feed+json', jsonFeedOf(feed)),
    fileOf('changes.atom', 'application/atom+xml', atomOf(feed)),
  ];
  const sums = files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join('');
  return { version, date: ledger.at(-1)?.date, files, sums: fileOf('SHA256SUMS', 'text/plain; charset=utf-8', sums) };
}

let making: ReturnType<typeof make> | undefined;

/** All open data, made once a build; `version` is a hash of what it says, `sums` a file for `sha256sum -c`. */
export function readOpenData(): ReturnType<typeof make> {
  making ??= make();
  return making;
}
