import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '#domain/correction-source.ts';
import { CORRECTION_FIELDS, sourceIdOf, type CorrectionField, type CorrectionValue } from '#domain/correction.ts';
import { addDays, dayOf } from '#domain/days.ts';
import { accept, propose, type Said } from '../../worker/corrections/actions.ts';
import { readExport } from '../../worker/corrections/exported.ts';
import { listAccepted } from '../../worker/corrections/queries.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { pullCorrections } from '../../worker/directory/pull.ts';
import { checkDirectory } from '../../worker/directory/read.ts';
import { startApi, type LoadedApi } from '../support/loaded-api.ts';

/** What was corrected while the site ran comes into the content, and the content then says what the site said. */



const TODAY = dayOf(new Date());
const PAGE = { title: 'Página oficial', url: 'https://example.org/directorio', wording: 'Atención: "lunes a viernes", gratis' };
const DECIDER = { personId: 'd'.repeat(32), partnerId: 'stewards' };

const OPEN = '07-human-rights-commission';
const DOOR = 'ceav';
const WITHHELD = '07-por-la-superacion-de-la-mujer';
/** Another door; one of many in its file; the only one of its file. */
const WITHDRAWN = ['01-prosecutor', '09-addiction-centre-portales', '10-human-rights-commission'];

function said<F extends CorrectionField>(serviceId: string, field: F, value: CorrectionValue<F>): Said {
  const isOpen = serviceId !== WITHHELD;
  // The value is of the field by the signature; the union of all fields cannot tell.
  return { serviceId, field, value, by: 'steward', day: TODAY, ...(isOpen ? { method: 'public_source', evidence: PAGE } : { method: 'called' }) } as Said;
}

const PHONES: CorrectionValue<'phones'> = [
  { number: '9611112233', channels: ['voice'], emergency: false },
  { number: '9611112244', extension: '12', channels: ['voice', 'whatsapp'], emergency: true },
];
const RULES: CorrectionValue<'rules'> = [
  { axis: 'gender', accepts: ['female'], unknown: ['trans_female', 'nonbinary'], otherwise: 'refuses' },
  { axis: 'age', accepts: ['18+'], otherwise: 'unknown' },
];

/** Every kind of field, of an open and a withheld service, and twice of the same. */
const SAID: readonly Said[] = [
  said(OPEN, 'phones', PHONES),
  said(OPEN, 'emails', ['ayuda@example.org']),
  said(OPEN, 'urls', ['https://example.org/a?b=c#d']),
  said(OPEN, 'hours', 'Mo-Th 08:15-13:45; Sa 09:00-12:30'),
  said(OPEN, 'location', { city: 'Tuxtla Gutiérrez', address: 'Calle "Uno" # 2: planta baja' }),
  said(OPEN, 'regime', 'not_residential'),
  said(OPEN, 'max_stay_days', 3),
  said(OPEN, 'conditions', { complaint_required: 'no', documents_required: 'yes' }),
  said(OPEN, 'needs', ['legal', 'psychological']),
  said(OPEN, 'languages', ['tzo', 'en']),
  said(OPEN, 'cost', 'free'),
  said(OPEN, 'rules', RULES),
  said(OPEN, 'checks', ['phones', 'hours', 'eligibility', 'regime']),
  said(OPEN, 'needs', ['legal']),
  said(WITHHELD, 'phones', PHONES.slice(0, 1)),
  said(WITHHELD, 'regime', 'semi_open'),
  said(WITHHELD, 'max_stay_days', 120),
  said(WITHHELD, 'needs', ['psychological', 'emergency_lodging']),
  said(WITHHELD, 'rules', RULES),
  said(WITHHELD, 'conditions', { complaint_required: 'no' }),
  said(WITHHELD, 'checks', ['phones']),
  said(DOOR, 'phones', [{ number: '5511112233', channels: ['voice'], emergency: false }]),
  said(DOOR, 'emails', []),
  said('09-human-rights-commission', 'hours', null),
  said('09-human-rights-commission', 'location', null),
  ...WITHDRAWN.map((id) => said(id, 'withdrawn', true)),
  said('draft-casa-nueva', 'draft', { name: 'Casa: "nueva"', kind: 'ngo', states: ['07'], phones: ['9610001122'], urls: ['https://example.org'], needs: ['legal'] }),
  said('draft-refugio', 'draft', { name: 'Refugio', kind: 'shelter', states: ['07'], phones: [], urls: ['https://example.org/casa'], needs: [] }),
];

let live: LoadedApi;
let fresh: LoadedApi;
let folder: string;
let accepted: readonly Correction[];
let atFirst: ReadonlyMap<string, string>;
let pulled: ReadonlyMap<string, string>;
let printed: string;
/** Of the corrected database. */
let answers: ReadonlyMap<string, unknown>;

function filesOf(content: string): ReadonlyMap<string, string> {
  return new Map(globSync('**/*.{yaml,json}', { cwd: content }).map((file) => [file, readFileSync(join(content, file), 'utf8')]));
}

/** The files that are another than they were. */
function changedSince(before: ReadonlyMap<string, string>): readonly string[] {
  const now = filesOf(folder);
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file)).sort();
}

beforeAll(async () => {
  [live, fresh] = [await startApi(), await startApi()];
  await live.load('content');
  const db = openForPartner(live.binding);
  for (const [index, one] of SAID.entries()) {
    await accept(db, await propose(db, one, undefined, Date.now()), DECIDER, false, Date.now() + index);
  }
  accepted = (await listAccepted(db)).map(({ correction }) => correction);
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
  atFirst = filesOf(folder);
  expect(pullCorrections(folder, accepted)).toMatchObject({ known: [], lost: [] });
  printed = checkDirectory(folder);
  pulled = filesOf(folder);
  await fresh.load(folder);
  answers = await everyAnswer(live);
});
afterAll(async () => {
  await Promise.all([live.stop(), fresh.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** An answer without what only tells when it was made, or when something was written. */
function bare(text: string): unknown {
  const isStamp = (key: string) => ['generated_at', 'last_modified', 'version', 'directory_version'].includes(key);
  return JSON.parse(text, (key, value: unknown) => (isStamp(key) ? undefined : value));
}

/** Those that were corrected, those whose doors they are, and some of all others. */
async function someIds(): Promise<readonly string[]> {
  const { results } = await live.binding.prepare('select id, record from services order by id').all<{ id: string; record: string }>();
  const touched = [OPEN, DOOR, WITHHELD, '09-human-rights-commission', ...WITHDRAWN];
  const isNear = (record: string) => touched.some((id) => record.includes(`"${id}"`));
  return results.filter(({ record }, index) => isNear(record) || index % 40 === 0).map(({ id }) => id);
}

async function everyAnswer(api: LoadedApi): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>();
  const keep = async (path: string, body?: object) => {
    const { status, text } = await api.ask(path, body);
    answers.set(`${path} ${JSON.stringify(body)}`, [status, bare(text)]);
  };
  for (const id of [...(await someIds()), ...WITHDRAWN]) await keep(`/api/v1/services/${id}`);
  for (const state of ['01', '07', '09', '10', '32']) {
    await keep('/api/v1/availability', { state, profile: { gender: 'female', age: 30 }, limit: 200 });
  }
  await keep('/api/v1/coverage');
  const { text } = await api.ask('/api/hsds/services?full=true&format=ndjson');
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => bare(line) as { id: string; status: string });
  // Of what has gone a database that has seen it says so, under its number; a new one has never heard of it.
  const standing = lines.filter(({ status }) => status !== 'inactive');
  answers.set(
    'hsds',
    standing.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return answers;
}

function expectSame(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): void {
  expect([...a.keys()]).toEqual([...b.keys()]);
  for (const [question, answer] of a) expect(b.get(question), question).toEqual(answer);
}

it('every field there is has been corrected', () => {
  const fields = new Set(accepted.map(({ field }) => field));
  expect(CORRECTION_FIELDS.filter((field) => !fields.has(field))).toEqual(['alert']);
  expect(accepted).toHaveLength(SAID.length);
});

it('a fresh database with the pulled content answers what the corrected one answers', async () => {
  expectSame(answers, await everyAnswer(fresh));
  const [status, service] = answers.get(`/api/v1/services/${OPEN} undefined`) as [number, { phones: { number: string }[] }];
  expect([status, service.phones.map(({ number }) => number)]).toEqual([200, ['9611112233', '9611112244']]);
  expect(answers.get('/api/v1/coverage undefined')).toMatchObject([200, { coverage: expect.any(Array) }]);
  for (const id of WITHDRAWN) expect(answers.get(`/api/v1/services/${id} undefined`)).toMatchObject([404, {}]);
});

it('the old content, loaded over the corrected database, changes no answer', async () => {
  await live.load('content');
  expectSame(answers, await everyAnswer(live));
});

it('the pulled content, loaded over the corrected database, changes no answer', async () => {
  await live.load(folder);
  expectSame(answers, await everyAnswer(live));
});

it('pulling again changes nothing', () => {
  const again = pullCorrections(folder, accepted);
  expect([again.written, again.lost]).toEqual([[], []]);
  expect(changedSince(pulled)).toEqual([]);
});

it('an export of wrangler is read as the database itself', async () => {
  const { results } = await live.binding.prepare("select * from corrections where state = 'accepted'").all();
  expect(readExport(JSON.stringify([{ results, success: true, meta: {} }]))).toEqual(accepted);
  expect(() => readExport(JSON.stringify([{ results: [{ ...results[0], field: 'phones', value: '["x"]' }] }]))).toThrow();
});

describe('in the files', () => {
  const NAMED = [OPEN, DOOR, WITHHELD, '09-human-rights-commission', '09-addiction-centres'];
  const THROUGH = ['01-mujer-contemporanea', '01-prosecutor-trafficking'];

  it('only those that were corrected have changed', () => {
    const changed = changedSince(atFirst);
    const records = changed.filter((file) => file.startsWith('directory/')).map((file) => file.replace(/^.*\/|\.yaml$/g, ''));
    expect(records.filter((id) => ![...NAMED, ...WITHDRAWN].includes(id) && !THROUGH.some((one) => id.startsWith(one)))).toEqual([]);
    expect(changed.filter((file) => !file.startsWith('directory/'))).toEqual(['drafts/draft-casa-nueva.yaml', 'drafts/draft-refugio.yaml', 'hours.json', 'left-out.yaml']);
    expect(printed).toMatch(/2 drafts: no fault/);
  });

  it('what was not corrected keeps every byte', () => {
    const file = 'directory/national/ceav.yaml';
    const lines = (text: string | undefined) => (text ?? '').split('\n');
    const gone = lines(atFirst.get(file)).filter((line) => !lines(pulled.get(file)).includes(line));
    const come = lines(pulled.get(file)).filter((line) => !lines(atFirst.get(file)).includes(line));
    expect(gone.every((line) => /number: |^ {4}(emails|sources): /.test(line)), gone.join('\n')).toBe(true);
    const ids = accepted.filter(({ serviceId }) => serviceId === DOOR).map(({ id }) => sourceIdOf(id));
    expect(come.every((line) => ids.some((id) => line.includes(id)) || /^ {4}(checks:|title: |url: |date: |confidence: |wording: )/.test(line)), come.join('\n')).toBe(true);
  });

  it('a place that withdrew has left neither its name nor a reason', () => {
    expect(existsSync(join(folder, 'directory/10/10-human-rights-commission.yaml'))).toBe(false);
    const told = /- id: 01-prosecutor$|through: \[(?:.*\b)?01-prosecutor[\],]|UNEME-CAPA Portales/m;
    const telling = [...pulled].filter(([file, text]) => file.startsWith('directory/') && told.test(text));
    expect(telling.map(([file, text]) => [file, told.exec(text)?.[0]])).toEqual([]);
    const [before, after] = [atFirst.get('left-out.yaml')?.split('\n') ?? [], pulled.get('left-out.yaml')?.split('\n') ?? []];
    const added = after.filter((line) => !before.includes(line));
    expect(added).toHaveLength(3);
    for (const line of added) expect(line).toMatch(/^ {2}- \{ id: "(01|09|10)-\d{8}", reason: withdrawn, note: "" \}$/);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });

  it('the draft of a lodging tells nothing of where it is', () => {
    expect(pulled.get('drafts/draft-refugio.yaml')).not.toMatch(/https?:|wording|title/);
    expect(pulled.get('drafts/draft-casa-nueva.yaml')).toContain('url: https://example.org/directorio');
  });

  it('an alert is pulled nowhere', () => {
    const alert = { ...said(OPEN, 'alert', { kind: 'full', until: addDays(TODAY, 3) }), id: 'a'.repeat(32) } as Correction;
    expect(pullCorrections(folder, [alert]).written).toEqual([]);
    expect(changedSince(pulled)).toEqual([]);
  });
});
