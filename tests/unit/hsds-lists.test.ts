import { describe, expect, it } from 'vitest';
import { idOf } from '#domain/hsds-ids.ts';
import { entriesOf } from '#domain/hsds-lists.ts';
import { cutPage } from '#domain/hsds-page.ts';
import { presentFullPlace, presentListedPlace, presentNested } from '#domain/hsds-places.ts';
import { searchNamed, selectionOf, selectTerms } from '#domain/hsds-select.ts';
import { presentFull, presentListed, presentMinimal } from '#domain/hsds-service.ts';
import type { Service } from '#domain/service.ts';
import { makeService } from '../support/factories.ts';
import { makeHidden, makeWhole, wording } from '../support/whole.ts';

const row = (service: Service | null) =>
  ({ uuid: 'u', status: 'active', changedAt: 1000, service, now: new Date('2026-11-30T18:00:00Z') }) as const;

const full = (service: Service) => presentFull(row(service), wording);

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
