import { describe, expect, it } from 'vitest';
import { describe as termsOf } from '#domain/hsds-attributes.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { entriesOf } from '#domain/hsds-lists.ts';
import { cutPage } from '#domain/hsds-page.ts';
import { presentFullPlace, presentListedPlace, presentNested } from '#domain/hsds-places.ts';
import { searchNamed, selectionOf, selectTerms } from '#domain/hsds-select.ts';
import { presentFull, presentListed, presentMinimal } from '#domain/hsds-service.ts';
import type { Service } from '#domain/service.ts';
import { makeService, stated } from '../support/factories.ts';
import { makeHidden, makeWhole, wording } from '../support/whole.ts';

const row = (service: Service | null) =>
  ({ uuid: 'u', status: 'active', changedAt: 1000, service, now: new Date('2026-11-30T18:00:00Z') }) as const;
const full = (service: Service) => presentFull(row(service), wording);
const PAGE = { title: 'Página', url: 'https://a.example.org', date: '2025-05' };
const claim = { basis: 'stated', source: 'page' } as const;

describe('a service in the standard', () => {
  const whole = full(makeWhole());
  it('is described in sentences of what is known of it', () => {
    expect(whole).toMatchObject({
      name: 'Casa Entera A.C.',
      description: 'kind.migrant_shelter. hsds.gives(need.shelter; need.food; need.legal)',
      url: 'https://a.example.org',
      email: 'a@example.org',
      application_process: 'hsds.access.call card.through: Puerta. card.conditions: condition.documents_required.',
      fees_description: 'cost.free',
      minimum_age: 18,
      maximum_age: 59,
      alert: 'alert.full(30 de noviembre de 2026) alert.changed_number(1 de diciembre de 2026) 9619999999. Cuidado.',
      assured_date: '2026-11-01',
      last_modified: '1970-01-01T00:00:01.000Z',
      organization: { name: 'Casa Entera A.C.', alternate_name: 'CE', description: 'hsds.level: level.civil.' },
    });
    expect(whole.eligibility_description).toContain(
      'axis.age: Who.accepts(who.age.between(18, 59)). Who.others.refuses. Who.basis.stated.',
    );
    expect(whole.eligibility_description).toMatch(/reason\.anyone\.stated$/);
  });
  it('has numbers, hours, languages, cost and papers in its own fields', () => {
    expect(whole.phones).toMatchObject([
      { number: '9621234567', extension: 12, type: 'voice', description: 'WhatsApp.' },
      { number: '+12105551234', type: 'text', description: 'card.extension(012). card.option(3). card.emergency_phone.' },
    ]);
    expect(whole.phones?.[1]?.extension).toBeUndefined();
    expect(whole.schedules).toMatchObject([
      { byday: 'MO', opens_at: '09:00', closes_at: '15:00' },
      { byday: 'TU', opens_at: '00:00', closes_at: '23:59' },
    ]);
    expect(whole.languages?.map(({ code, name }) => `${code} ${name}`)).toEqual(['es language es', 'tzo language tzo']);
    expect(whole.cost_options).toMatchObject([{ option: 'cost.free', amount: 0, currency: 'MXN' }]);
    expect(whole.required_documents).toMatchObject([{ document: 'hsds.documents' }]);
    expect(whole.additional_urls).toMatchObject([{ url: 'https://b.example.org' }]);
  });
  it('is where it says, with an address only when it has a postcode of its own state', () => {
    expect(whole.service_areas).toMatchObject([{ name: 'Chiapas', uri: 'urn:iso:std:iso:3166:-2:MX-CHP' }, { name: 'Estado de México' }]);
    const address = (location: object) =>
      full(makeWhole({ location: { withheld: false, ...location } })).service_at_locations?.[0]?.location.addresses;
    expect(address({ city: 'Tapachula', address: 'Calle 1, 30700' })).toMatchObject([
      { state_province: 'Chiapas', postal_code: '30700', city: 'Tapachula' },
    ]);
    expect(address({ city: 'Tapachula', address: 'Calle 1, 06000' })).toBeUndefined();
    expect(address({ city: 'Tapachula', address: 'Calle 1' })).toBeUndefined();
    expect(address({ city: 'Tapachula', address: 'Calle 30701, 30700' })).toBeUndefined();
    expect(address({ address: 'Calle 1, 30700' })).toBeUndefined();
    expect(address({ city: 'Tapachula' })).toBeUndefined();
    expect(whole.service_at_locations?.[0]?.description).toBe('Calle 1, 30700 Tapachula. Tapachula.');
    expect(full(makeService()).service_at_locations).toBeUndefined();
    const national = full(makeWhole({ area: 'national' }));
    expect(national.service_areas).toMatchObject([{ name: 'hsds.area.national', uri: 'urn:iso:std:iso:3166:-1:MX' }]);
    expect(national.service_at_locations?.[0]?.location.addresses?.[0]?.postal_code).toBe('30700');
    expect(full(makeWhole({ area: 'world' })).service_areas).toMatchObject([{ name: 'hsds.area.world' }]);
    expect(full(makeWhole({ area: { hosts: ['US', 'US-TX'] } })).service_areas).toMatchObject([
      { name: 'country US', uri: 'urn:iso:std:iso:3166:-1:US' },
      { name: 'US-TX', uri: 'urn:iso:std:iso:3166:-2:US-TX' },
    ]);
  });
  it('is found by what is known of it: not by what is typical, nor by what it only may accept', () => {
    expect(termsOf(makeWhole()).map(({ key, basis }) => `${key} ${basis}`)).toEqual([
      'kind:migrant_shelter undefined',
      'need:shelter mandate',
      'need:food stated',
      'need:legal stated',
      'condition:documents_required stated',
      'regime:open stated',
      'profile:age.18-59 stated',
      'profile:gender.female stated',
      'profile:disability stated',
    ]);
    const rules = [
      stated({ axis: 'lgbtiq', refuses: ['yes'], otherwise: 'refuses' }),
      stated({ axis: 'exploitation', accepts: ['sexual'], otherwise: 'refuses' }),
    ];
    expect(termsOf(makeService({ groups: [{ rules, regime: { type: 'open', basis: 'assumed' } }] })).map(({ key }) => key)).toEqual([
      'kind:ngo',
      'need:legal',
      'profile:exploitation.sexual',
    ]);
    expect(whole.attributes).toHaveLength(9);
  });
  it('tells what the standard has no field for', () => {
    expect(whole).toMatchObject({
      x_slug: 'whole',
      x_regime: { value: 'open', basis: 'stated', sources: [PAGE] },
      x_confidentiality: { location: 'published', front_gate: true },
      x_access: {
        how: 'call',
        through: [{ service_id: idOf('service', 'door'), name: 'Puerta' }],
        max_stay_days: { value: 30, basis: 'stated', sources: [PAGE] },
        phone_allowed: { value: 'yes', basis: 'stated' },
        may_leave_alone: { value: 'unknown', basis: null, sources: [] },
      },
    });
    expect(
      whole.x_conditions?.filter(({ basis }) => basis !== null).map(({ condition, value, basis }) => `${condition} ${value} ${basis}`),
    ).toEqual(['complaint_required no stated', 'documents_required yes stated', 'sobriety_required unknown assumed']);
    expect(whole.x_eligibility).toMatchObject([
      {
        group: 'women',
        others: { outcome: 'accepts', basis: 'stated', sources: [PAGE] },
        rules: [
          { axis: 'age' },
          { axis: 'gender', accepts: ['female'], refuses: ['male'], unknown: ['nonbinary'] },
          { accepts: [], refuses: [], unknown: [] },
          {},
        ],
      },
    ]);
  });
  it('has one regime only when all of its groups have it', () => {
    const regime = (...types: ('open' | 'closed' | undefined)[]) =>
      full(makeService({ groups: types.map((type) => ({ rules: [], regime: type && { type, ...claim } })) })).x_regime?.value;
    expect([regime('open', 'open'), regime('open', 'closed'), regime('open', undefined), regime()]).toEqual([
      'open',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
  it.each([
    [['18+'], 18, undefined],
    [['18-59', '30'], undefined, undefined],
    [['13'], 13, 13],
  ])('that takes %o has these limits of age: %s, %s', (accepts, least, most) => {
    const ages = full(makeService({ groups: [{ rules: [stated({ axis: 'age', accepts, otherwise: 'refuses' })] }] }));
    expect([ages.minimum_age, ages.maximum_age]).toEqual([least, most]);
  });
  it('has no limits of age when one group has none, or they are not sure', () => {
    const age = stated({ axis: 'age', accepts: ['12-17'], otherwise: 'refuses' });
    const ages = (groups: Service['groups']) => [full(makeService({ groups })).minimum_age, full(makeService({ groups })).maximum_age];
    expect(ages([{ rules: [age] }, { rules: [] }])).toEqual([undefined, undefined]);
    expect(ages([{ rules: [{ ...age, otherwise: 'unknown' }] }])).toEqual([undefined, undefined]);
    expect(ages([{ rules: [{ ...age, basis: 'assumed' }] }])).toEqual([undefined, undefined]);
    expect(ages([{ rules: [age] }, { rules: [stated({ axis: 'age', accepts: ['18-25'], otherwise: 'refuses' })] }])).toEqual([12, 25]);
    expect(ages([{ rules: [age] }, { rules: [stated({ axis: 'age', accepts: ['18+'], otherwise: 'refuses' })] }])).toEqual([12, undefined]);
  });
  it('leaves out what nothing is known of', () => {
    const bare = full(makeService({ needs: [], cost: { value: 'free', basis: 'assumed' }, access: { how: 'unknown', through: [] } }));
    expect(bare.description).toBe('kind.ngo.');
    for (const field of [
      'url',
      'phones',
      'schedules',
      'cost_options',
      'required_documents',
      'additional_urls',
      'fees_description',
      'alert',
      'application_process',
      'eligibility_description',
      'assured_date',
    ] as const)
      expect(bare[field], field).toBeUndefined();
    expect(bare).toMatchObject({ x_confidentiality: { location: 'not_known', front_gate: false }, x_access: { max_stay_days: null } });
    expect(full(makeService({ location: { withheld: false, address: 'Calle 1' } })).x_confidentiality).toEqual({
      location: 'published',
      front_gate: false,
    });
    expect(full(makeWhole({ cost: { value: 'unknown' as never, ...claim } })).cost_options).toMatchObject([
      { amount_description: 'hsds.cost.not_known' },
    ]);
    expect(full(makeWhole({ conditions: { documents_required: { value: 'no', ...claim } } })).required_documents).toBeUndefined();
    expect(full(makeWhole({ conditions: { documents_required: { value: 'yes', basis: 'assumed' } } })).required_documents).toBeUndefined();
    expect(full(makeWhole({ kind: 'womens_refuge', alerts: [] })).alert).toBe('reason.womens_refuge Cuidado.');
  });
  it('has disputed or uneven hours in words', () => {
    const words = [{ id: idOf('schedule', 'whole'), description: 'Mo 09:00-15:00; Tu 00:00-24:00' }];
    expect(full(makeWhole({ opening: undefined })).schedules).toEqual(words);
    expect(full(makeWhole({ disagreements: [{ field: 'hours', says: [] }] })).schedules).toEqual(words);
    expect(full(makeWhole({ hours: undefined })).schedules).toBeUndefined();
  });
});

describe('a withheld place in the standard', () => {
  const hidden = full(makeHidden());
  it('has a place that is not told, and nothing that leads to it', () => {
    expect(hidden.service_at_locations?.[0]?.location).toEqual({
      id: idOf('location', 'hidden'),
      location_type: 'virtual',
      name: 'hsds.location.withheld',
      description: 'card.withheld',
    });
    for (const field of ['url', 'email', 'additional_urls', 'schedules'] as const) expect(hidden[field], field).toBeUndefined();
    expect(hidden.x_confidentiality).toEqual({ location: 'withheld', reason: 'victim_safety', front_gate: true });
    expect(JSON.stringify(hidden)).not.toMatch(/Tapachula/);
  });
});

describe('what has left the directory', () => {
  it('keeps an id and a status, and nothing else', () => {
    const gone = {
      id: 'u',
      name: 'hsds.gone.name',
      status: 'active',
      description: 'hsds.gone.description',
      last_modified: '1970-01-01T00:00:01.000Z',
    };
    expect(presentFull(row(null), wording)).toEqual(gone);
    expect(presentListed(row(null), wording)).toEqual(gone);
    expect(presentListedPlace(row(null), wording)).toBeUndefined();
    expect(presentFullPlace(row(null), wording)).toBeUndefined();
    expect(presentNested([row(null)], true, wording)).toBeUndefined();
    expect(presentNested([], true, wording)).toBeUndefined();
    expect(presentMinimal({ uuid: 'u', status: 'inactive', changedAt: 0, name: null }, wording)).toMatchObject({
      name: 'hsds.gone.name',
      status: 'inactive',
    });
  });
  it('a place and an organisation have their service with them, as much of it as is asked for', () => {
    expect(presentListedPlace(row(makeWhole()), wording)).toMatchObject({ service: { name: 'Casa Entera A.C.' } });
    expect(presentFullPlace(row(makeWhole()), wording)).toMatchObject({ phones: [{}, {}], schedules: [{}, {}], service_areas: [{}, {}] });
    expect(presentFullPlace(row(makeService()), wording)).toBeUndefined();
    expect(presentNested([row(makeWhole())], false, wording)?.services).toEqual([{ id: 'u', name: 'Casa Entera A.C.', status: 'active' }]);
    expect(presentNested([row(makeWhole())], true, wording)?.services).toMatchObject([{ x_slug: 'whole' }]);
  });
});

describe('the lists that a record stands in', () => {
  const [organization, whole, hidden] = entriesOf([makeWhole(), makeHidden()], wording);
  it('are those of its words, terms, organisation and states', () => {
    expect(whole).toMatchObject({ noun: 'service', serviceId: 'whole', place: idOf('service_at_location', 'whole') });
    expect(whole?.lists).toEqual(
      expect.arrayContaining([
        'services',
        'services/word:tapachul',
        'services/term:need:legal',
        'services/taxonomy:need',
        `services/organization:${idOf('organization', 'org')}`,
        'service_at_locations/state:15',
        'service_at_locations',
      ]),
    );
    expect(whole?.lists.filter((one) => one.startsWith('services/state'))).toEqual([]);
    expect(organization).toMatchObject({ noun: 'organization', place: null, serviceId: null, uuid: idOf('organization', 'org') });
    expect(organization?.lists).toEqual(
      expect.arrayContaining(['organizations', 'organizations/term:kind:shelter', 'organizations/word:tapachul']),
    );
  });
  it('of a withheld place never tell its town', () => {
    expect(hidden?.lists.some((one) => one.includes('tapachul'))).toBe(false);
    expect(hidden?.lists).toContain('services/word:chiap');
  });
  it('of what works in the whole country do not name every state; without a place there is none', () => {
    const [, national] = entriesOf([makeWhole({ area: 'national' })], wording);
    expect(national?.lists).not.toContain('services/word:chiap');
    expect(national?.lists.filter((one) => one.startsWith('service_at_locations/state'))).toHaveLength(32);
    const [, nowhere] = entriesOf([makeService()], wording);
    expect([nowhere?.place, nowhere?.lists.some((one) => one.startsWith('service_at_locations'))]).toEqual([null, false]);
    expect(entriesOf([], wording)).toEqual([]);
  });
  it('are what a question is answered from', () => {
    const { vocabulary } = wording;
    const term = vocabulary.termsByKey.get('need:legal')?.id ?? '';
    const lists = (asked: object) => selectionOf('services', asked, vocabulary).lists;
    expect(lists({})).toEqual(['services']);
    expect(lists({ search: 'casas de mujeres' })).toEqual(['services/word:cas', 'services/word:muj']);
    expect(lists({ taxonomy_term_id: term, organization_id: 'o', postcode: '30700' })).toEqual([
      'services/term:need:legal',
      'services/organization:o',
      'services/state:07',
    ]);
    expect(lists({ taxonomy_id: idOf('taxonomy', 'need') })).toEqual(['services/taxonomy:need']);
    expect(lists({ taxonomy_term_id: 'x', taxonomy_id: 'x', postcode: '00000' })).toEqual([
      'services/term:',
      'services/taxonomy:',
      'services/state:',
    ]);
    expect(selectionOf('services', { modified_after: '2026' } as never, vocabulary).changedSince).toBe('2026');
  });
});

describe('the terms', () => {
  const { terms, taxonomies, termsByKey } = wording.vocabulary;
  const ask = (asked: object) => selectTerms(terms, { search: '', top_only: false, ...asked } as never).map(({ code }) => code);
  it('have both names, what they are under, and the code of IOM where there is one', () => {
    expect(termsByKey.get('profile:age.0-11')).toMatchObject({
      name: 'age.0-11',
      parent_id: idOf('taxonomy_term', 'profile', 'age'),
      x_name_en: 'en age.0-11',
    });
    expect(termsByKey.get('profile:gender.male')?.name).toBe('who.gender.male');
    expect(termsByKey.get('need:legal')).toMatchObject({ x_htcds: [{ field: 'f' }], parent_id: undefined });
    expect(termsByKey.get('need:shelter')?.x_htcds).toBeUndefined();
    expect(termsByKey.has('profile:migration.unsure')).toBe(false);
    expect(termsByKey.has('profile:migration.refugee')).toBe(true);
    expect(taxonomies.map(({ name }) => name)).toEqual(
      ['need', 'kind', 'condition', 'regime', 'profile'].map((code) => `hsds.taxonomy.${code}`),
    );
  });
  it('are found by taxonomy, by what they are under, and by all of the words', () => {
    expect(ask({})).toHaveLength(terms.length);
    expect(ask({ taxonomy_id: idOf('taxonomy', 'regime') })).toEqual(
      terms.filter(({ taxonomy }) => taxonomy === 'hsds.taxonomy.regime').map(({ code }) => code),
    );
    expect(ask({ parent_id: idOf('taxonomy_term', 'profile', 'age') })).toEqual(['age.0-11', 'age.12-17', 'age.18-59', 'age.60+']);
    expect(ask({ taxonomy_id: idOf('taxonomy', 'profile'), top_only: true })).toHaveLength(12);
    const named = [
      { name: 'Casa azul', description: 'de mujeres' },
      { name: 'Casa roja', description: '' },
    ];
    expect(searchNamed(named, 'casa mujer')).toEqual([named[0]]);
    expect(searchNamed(named, 'casas')).toEqual(named);
    expect(searchNamed(named, ' de ')).toEqual(named);
  });
});

it('a page of a list says where it is; a list of nothing has one page', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  expect(cutPage(all, { page: 1, per_page: 2 })).toEqual({
    total_items: 5,
    total_pages: 3,
    page_number: 1,
    size: 2,
    first_page: true,
    last_page: false,
    empty: false,
    contents: ['a', 'b'],
  });
  expect(cutPage(all, { page: 3, per_page: 2 })).toMatchObject({
    contents: ['e'],
    first_page: false,
    last_page: true,
    empty: false,
    size: 1,
  });
  expect(cutPage(all, { page: 4, per_page: 2 })).toMatchObject({ contents: [], last_page: true, empty: true });
  expect(cutPage([], { page: 1, per_page: 2 })).toMatchObject({ total_pages: 1, first_page: true, last_page: true, empty: true });
});
