import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctRecord } from '#domain/correct-record.ts';
import { sourceOf, type Correction } from '#domain/correction-source.ts';
import { sourceIdOf } from '#domain/correction.ts';
import { draftOf, isDraftOf } from '#domain/draft.ts';
import { claimsOf, namedSources, withMandate } from '#domain/offer.ts';
import { hoursTableSchema } from '#domain/opening.ts';
import { mandatesSchema, organizationSchema, type Mandates, type OrganizationRecord, type ServiceRecord } from '#domain/record.ts';
import { pageOf } from '#domain/service-page.ts';
import { addLeftOut, addSource, removeService, removeSources, setFields } from './edit.ts';
import { hoursText, makeHoursTable } from './hours.ts';
import { leftOutSchema } from './left-out.ts';
import { ContentError, readDrafts, readOrganizations, readYaml, yamlFiles } from './read.ts';
import { fieldText, isSame } from './yaml-text.ts';

/** What became of each correction: written into the content; there already; of no service there. Alerts are not among them. */
export interface Pulled {
  readonly written: readonly string[];
  readonly known: readonly string[];
  readonly lost: readonly string[];
}

interface File {
  readonly path: string;
  readonly organization: OrganizationRecord;
}

/** The file of a service, read anew: corrections come one after the other. */
function fileOf(folder: string, serviceId: string): File | undefined {
  for (const path of yamlFiles(join(folder, 'directory'))) {
    if (!readFileSync(path, 'utf8').includes(`id: ${serviceId}`)) continue;
    const organization = readYaml(path, organizationSchema);
    if (organization.services.some(({ id }) => id === serviceId)) return { path, organization };
  }
  return undefined;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function namedBy(records: readonly ServiceRecord[], mandates: Mandates): ReadonlySet<string> {
  return new Set(records.flatMap((record) => namedSources(record, claimsOf(record, withMandate(record, mandates)))));
}

/** Takes a service out of its file, with the sources that spoke of it alone, and out of the ways into others. */
function withdraw(folder: string, { path, organization }: File, serviceId: string, mandates: Mandates): void {
  const gone = organization.services.filter(({ id }) => id === serviceId);
  const others = organization.services.filter(({ id }) => id !== serviceId);
  const still = namedBy(others, mandates);
  if (others.length === 0) rmSync(path);
  else
    edit(path, (text) =>
      removeSources(
        removeService(text, serviceId),
        [...namedBy(gone, mandates)].filter((id) => !still.has(id)),
      ),
    );
  for (const one of yamlFiles(join(folder, 'directory'))) {
    if (!readFileSync(one, 'utf8').includes(serviceId)) continue;
    for (const { id, access } of readYaml(one, organizationSchema).services) {
      if (!access.through.includes(serviceId)) continue;
      const through = access.through.filter((other) => other !== serviceId);
      edit(one, (text) => setFields(text, id, { access: { ...access, through } }));
    }
  }
  for (const { id, area } of gone) {
    edit(join(folder, 'left-out.yaml'), (text) => addLeftOut(text, { id: pageOf(id, area), reason: 'withdrawn', note: '' }));
  }
}

function correct({ path, organization }: File, correction: Correction, mandates: Mandates): void {
  const record = organization.services.find(({ id }) => id === correction.serviceId);
  if (!record) return;
  const before: Readonly<Record<string, unknown>> = record;
  const changes = Object.entries(correctRecord(record, mandates, correction)).filter(([key, value]) => !isSame(before[key], value));
  edit(path, (text) => addSource(setFields(text, record.id, Object.fromEntries(changes)), sourceOf(correction)));
}

/** Whether a draft has become a draft, a record, or something that is not published, by whatever was written down of it. */
function isDrafted(folder: string, correction: Correction): boolean {
  const id = sourceIdOf(correction.id);
  const drafts = readDrafts(folder);
  const leftOut = readYaml(join(folder, 'left-out.yaml'), leftOutSchema).records;
  return (
    drafts.some((draft) => isDraftOf(draft, correction)) ||
    leftOut.some((one) => one.id === id) ||
    yamlFiles(join(folder, 'directory')).some((path) => readFileSync(path, 'utf8').includes(`id: ${id}`))
  );
}

function writeDraft(folder: string, correction: Extract<Correction, { field: 'draft' }>): void {
  const { source, ...draft } = draftOf(correction);
  mkdirSync(join(folder, 'drafts'), { recursive: true });
  const lines = Object.entries(draft).map(([key, value]) => `${fieldText(key, value, 0, { text: '' })}\n`);
  const fields = Object.entries(source).filter(([, value]) => value !== undefined);
  const sourceLines = fields.map(([key, value]) => `  ${fieldText(key, value, 2, { text: '' })}\n`);
  const path = join(folder, 'drafts', `${draft.id}.yaml`);
  if (existsSync(path))
    throw new ContentError(`${path}: another draft has this id: rename that one, or record one of them in content/left-out.yaml`);
  writeFileSync(path, [...lines, 'source:\n', ...sourceLines].join(''));
}

function pullOne(folder: string, correction: Correction, mandates: Mandates): keyof Pulled {
  if (correction.field === 'draft') {
    if (isDrafted(folder, correction)) return 'known';
    writeDraft(folder, correction);
    return 'written';
  }
  const file = fileOf(folder, correction.serviceId);
  if (correction.field === 'withdrawn') {
    if (!file) return 'known';
    withdraw(folder, file, correction.serviceId, mandates);
    return 'written';
  }
  if (!file) return 'lost';
  if (file.organization.sources.some(({ id }) => id === sourceIdOf(correction.id))) return 'known';
  correct(file, correction, mandates);
  return 'written';
}

/** Works out hours that the content did not have; the holidays stay those of its years. */
function pullHours(folder: string): void {
  const path = join(folder, 'hours.json');
  const table = readYaml(path, hoursTableSchema);
  const made = makeHoursTable(readOrganizations(folder), Number(table.until.slice(0, 4)) - 2);
  if (!isSame(table.weeks, made.weeks) || !isSame(table.irregular, made.irregular)) {
    writeFileSync(path, hoursText({ ...table, weeks: made.weeks, irregular: made.irregular }));
  }
}

/**
 * Writes accepted corrections, in the order in which they were accepted, into the files of the content. Run again it changes nothing.
 * @throws ContentError when a file cannot be read
 */
export function pullCorrections(folder: string, accepted: readonly Correction[]): Pulled {
  const mandates = readYaml(join(folder, 'mandates.yaml'), mandatesSchema);
  const pulled: Record<keyof Pulled, string[]> = { written: [], known: [], lost: [] };
  const withdrawn = new Set(accepted.filter(({ field }) => field === 'withdrawn').map(({ serviceId }) => serviceId));
  const told = accepted.filter(({ field, serviceId }) => field === 'withdrawn' || (field !== 'alert' && !withdrawn.has(serviceId)));
  for (const correction of told) {
    pulled[pullOne(folder, correction, mandates)].push(`${correction.serviceId}: ${correction.field}`);
  }
  pullHours(folder);
  return pulled;
}
