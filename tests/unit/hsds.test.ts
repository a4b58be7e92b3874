import { describe, expect, it } from 'vitest';
import { describe as termsOf } from '#domain/hsds-attributes.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { presentFull } from '#domain/hsds-service.ts';
import type { Service } from '#domain/service.ts';
import { makeService, stated } from '../support/factories.ts';
import { makeWhole, wording } from '../support/whole.ts';

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
