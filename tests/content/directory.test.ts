import { describe, expect, it } from 'vitest';
import type { DirectoryContent } from '#domain/content.ts';
import { findFaults } from '#domain/faults.ts';
import { organizationSchema, type OrganizationRecord } from '#domain/record.ts';
import { STATES } from '#domain/states.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

const content = readDirectory('content');
const services = content.organizations.flatMap((organization) => organization.services);

/** A small record that may be published; each test spoils it in one way. */
function organization(spoil: (record: Record<string, unknown>) => void = () => {}): unknown {
  const service = {
    id: 'test-place', name: 'Casa de prueba', kind: 'ngo', area: { states: ['07'] },
    sources: ['page'], needs: [{ codes: ['legal'], basis: 'stated', source: 'page' }],
  };
  spoil(service);
  return {
    id: 'test-place', name: 'Casa de prueba', level: 'civil',
    sources: [{ id: 'page', title: 'Página', date: '2025', confidence: 'high', wording: 'asesoría legal' }],
    services: [service],
  };
}

function faultsOf(raw: unknown): readonly string[] {
  const parsed = organizationSchema.safeParse(raw);
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message);
  const one: DirectoryContent = { ...content, organizations: [...content.organizations, parsed.data as OrganizationRecord] };
  return findFaults(one).map(({ message }) => message);
}

describe('the build refuses', () => {
  it('nothing in a sound record', () => { expect(faultsOf(organization())).toEqual([]); });

  const spoilt: readonly [string, (record: Record<string, unknown>) => void, RegExp][] = [
    ['a record without a source', (record) => { record['sources'] = []; }, /Too small/],
    ['an unknown code', (record) => { record['kind'] = 'hotel'; }, /Invalid/],
    ['a source that is not in the file', (record) => { record['sources'] = ['rumour']; }, /no source of this file/],
    ['a `stated` claim that names no source', (record) => { record['needs'] = [{ codes: ['legal'], basis: 'stated' }]; }, /names its source/],
    ['a `mandate` that names no article', (record) => { record['needs'] = [{ codes: ['legal'], basis: 'mandate', articles: [] }]; }, /names its source/],
    ['an article that nobody has read', (record) => { record['needs'] = [{ codes: ['legal'], basis: 'mandate', articles: ['LGV 999'] }]; }, /nobody has read LGV 999/],
    ['a phone that cannot be dialled', (record) => { record['phones'] = [{ number: '5512345', printed: '551 2345', source: 'page' }]; }, /phone_number/],
    ['a phone that the source does not print', (record) => { record['phones'] = [{ number: '9611234567', printed: '961 123 4568', source: 'page' }]; }, /not what the source prints/],
    ['a way in through nobody', (record) => { record['access'] = { how: 'call', through: ['nowhere'] }; }, /which is no service/],
    ['a duplicate', (record) => { record['id'] = 'emergency-911'; }, /two services have this id/],
    ['a town in a withheld place', (record) => { Object.assign(record, { kind: 'shelter', withheld: true, location: { city: 'X', source: 'page' } }); }, /Unrecognized key/],
    ['an open place for trafficking victims that did not publish its address', (record) => { record['kind'] = 'shelter'; }, /withheld, unless it publishes/],
    ['the words of a source in a withheld place', (record) => { Object.assign(record, { kind: 'shelter', withheld: true }); }, /shows its words or its link/],
    ["a women's refuge as an answer to `shelter`", (record) => { Object.assign(record, { kind: 'womens_refuge', withheld: true, needs: [{ codes: ['shelter'], basis: 'assumed' }] }); }, /90 VI/],
  ];
  it.each(spoilt)('%s', (_, spoil, message) => {
    expect(faultsOf(organization(spoil)).join('\n')).toMatch(message);
  });

  it('a `stated` claim whose source has no words for it', () => {
    const raw = organization() as { sources: { wording?: string }[] };
    delete raw.sources[0]?.wording;
    expect(faultsOf(raw).join('\n')).toMatch(/has no wording/);
  });
});

it('every national number that people are told to call is there, with a dated source', () => {
  const numbers = { 'emergency-911': '911', 'denuncia-089': '089', 'linea-nacional-trata': '8005533000', 'linea-de-las-mujeres-079': '079', 'linea-de-la-vida': '8009112000', 'comision-nacional-de-busqueda': '5513099024', ciam: '+15206237874' };
  for (const [id, number] of Object.entries(numbers)) {
    const service = services.find((one) => one.id === id);
    expect(service?.phones.map((phone) => phone.number), id).toContain(number);
  }
});

it('all 32 states have child protection, a prosecutor, a victims commission and a human-rights commission of their own or of the federation', () => {
  for (const { code, name } of STATES) {
    const kinds = new Set(services.filter(({ area }) => area === 'national' || (typeof area === 'object' && 'states' in area && area.states.includes(code))).map(({ kind }) => kind));
    for (const kind of ['child_protection', 'prosecutor', 'victims_commission', 'human_rights_commission'] as const) expect(kinds.has(kind), `${name}: ${kind}`).toBe(true);
  }
});

it('a survey of the whole country says that no trafficking shelter for men was found', () => {
  const survey = readSurveys('content').find(({ needs, states, groups }) => needs.includes('shelter') && states === 'all' && groups?.includes('man'));
  expect(survey?.finding.es).toMatch(/hombres/);
  expect(survey?.sources.length).toBeGreaterThan(0);
});
