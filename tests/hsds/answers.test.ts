import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSurveys } from '../../worker/directory/read.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { startHsds, type AnyPage, type HsdsClient } from '../support/hsds.ts';
import { compileSchema, faultsOf, type SchemaName } from '../support/hsds-schemas.ts';
import { TELLING } from '../support/telling.ts';

let hsds: HsdsClient;
beforeAll(async () => {
  hsds = await startHsds();
});
afterAll(() => hsds.stop());

type Record = AnyPage['contents'][number];

/** Every list with every extent, the schema of its items, and what our own document calls a page of it. */
const LISTS: readonly (readonly [path: string, schema: SchemaName, page: string])[] = [
  ['/services?', 'service_list', 'HsdsServicePage'],
  ['/services?minimal=true', 'service_list', 'HsdsServicePage'],
  ['/services?full=true', 'service', 'HsdsServicePage'],
  ['/organizations?', 'organization_list', 'HsdsOrganizationPage'],
  ['/organizations?full=true', 'organization', 'HsdsOrganizationPage'],
  ['/organizations?full_service=true', 'organization', 'HsdsOrganizationPage'],
  ['/service_at_locations?', 'service_at_location_list', 'HsdsServiceAtLocationPage'],
  ['/service_at_locations?full=true', 'service_at_location', 'HsdsServiceAtLocationPage'],
  ['/taxonomies?', 'taxonomy', 'HsdsTaxonomyPage'],
  ['/taxonomy_terms?', 'taxonomy_term', 'HsdsTaxonomyTermPage'],
];

let document: Promise<{ components: { schemas: { [name: string]: object } } }> | undefined;
/** What our own OpenAPI document says of each answer. */
const ownSchemas = async () => (await (document ??= hsds.json('/openapi.json'))).components.schemas;

async function pagesOf(path: string): Promise<readonly AnyPage[]> {
  const pages: AnyPage[] = [];
  for (let page = 1; page === 1 || pages.at(-1)?.last_page === false; page += 1)
    pages.push(await hsds.json(`${path}&per_page=100&page=${page}`));
  return pages;
}

let every: Promise<AnyPage['contents']> | undefined;
/** Every service with all that is told of it, read once. */
const fullServices = () => (every ??= hsds.lines('/services?full=true&format=ndjson'));

describe('the contract of HSDS 3.2', () => {
  it.each(LISTS)(
    'holds for every record of %s, page after page and as lines',
    async (path, schema, page) => {
      const isPage = compileSchema((await ownSchemas())[page] ?? {});
      const pages = await pagesOf(path);
      for (const one of pages) expect(isPage(one), JSON.stringify(isPage.errors?.slice(0, 3))).toBe(true);
      const records = pages.flatMap(({ contents }) => contents);
      for (const record of records) expect(faultsOf(schema, record), record.id).toEqual([]);
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      expect(pages[0]?.total_items).toBe(records.length);
      const lines = await hsds.lines(`${path}&format=ndjson`);
      expect(JSON.stringify(lines) === JSON.stringify(records), 'the lines are the records of the pages').toBe(true);
    },
    60_000,
  );

  it.each([
    ['services', 'full', 'service'],
    ['organizations', 'full', 'organization'],
    ['service_at_locations', 'full', 'service_at_location'],
    ['taxonomies', '', 'taxonomy'],
    ['taxonomy_terms', '', 'taxonomy_term'],
  ] as const)('holds for one of %s, which says what its list says', async (noun, extent, schema) => {
    const all = await hsds.lines(`/${noun}?format=ndjson${extent === '' ? '' : `&${extent}=true`}`);
    for (const record of all.filter((_, index) => index % 20 === 0)) {
      const one = await hsds.json<Record>(`/${noun}/${record.id}`);
      expect(faultsOf(schema, one)).toEqual([]);
      expect(one).toEqual(record);
    }
  });

  it('names in its profile every field that is not of the standard', async () => {
    const profile = await hsds.json<{ $defs: { service: { properties: object } } }>('/profile.json');
    const isExtended = compileSchema(profile);
    const known = Object.keys(profile.$defs.service.properties);
    for (const service of await fullServices()) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(service).filter((name) => name.startsWith('x_'))));
      expect(isExtended(service), JSON.stringify(isExtended.errors?.slice(0, 3))).toBe(true);
    }
  });

  it('has every service of the directory once, and of what is kept out only a status', async () => {
    const services = await fullServices();
    const [gone, told] = [services.filter(({ x_slug: slug }) => slug === undefined), services.filter(({ x_slug: slug }) => slug)];
    expect(told.map(({ x_slug: slug }) => slug).sort()).toEqual(hsds.services.map(({ id }) => id).sort());
    expect(told.every(({ status }) => status === 'active')).toBe(true);
    expect(gone.length).toBeGreaterThan(5);
    for (const record of gone) {
      expect(Object.keys(record).sort()).toEqual(['description', 'id', 'last_modified', 'name', 'status']);
      expect(record).toMatchObject({ name: 'Registro retirado', status: expect.stringMatching(/^(inactive|defunct|temporarily closed)$/) });
    }
  });
});

describe('filters', () => {
  interface Attribute {
    readonly taxonomy_term_id: string;
  }

  it('find by term, taxonomy and organization exactly the records that say so, all at once', async () => {
    const services = await fullServices();
    const terms = await hsds.lines('/taxonomy_terms?format=ndjson');
    const taxonomyOf = new Map(terms.map((term) => [term.id, term['taxonomy_id']]));
    const has = ({ attributes }: Record, test: (one: Attribute) => boolean) => ((attributes ?? []) as Attribute[]).some(test);
    for (const term of terms.filter((_, index) => index % 6 === 0)) {
      const expected = services.filter((one) => has(one, ({ taxonomy_term_id: id }) => id === term.id));
      const found = await hsds.lines(`/services?format=ndjson&full=true&taxonomy_term_id=${term.id}`);
      expect(found, String(term['code'])).toEqual(expected);
      const [first] = expected;
      if (!first) continue;
      const both = `taxonomy_id=${taxonomyOf.get(term.id)}&taxonomy_term_id=${term.id}&organization_id=${String(first['organization_id'])}`;
      const page = await hsds.json(`/services?${both}&full=true&per_page=100`);
      expect(page.contents).toEqual(expected.filter((one) => one['organization_id'] === first['organization_id']));
      expect(page.total_items).toBe(page.contents.length);
    }
  });

  it('take what describes a person in a body alone', async () => {
    const terms = await hsds.lines('/taxonomy_terms?format=ndjson');
    for (const [code, status] of Object.entries({ 'gender.male': 400, legal: 200 })) {
      const id = terms.find((term) => term['code'] === code)?.id;
      expect((await hsds.request(`/services?taxonomy_term_id=${id}`)).status, code).toBe(status);
    }
  });

  it('search by all words, whatever their accents and endings', async () => {
    const found = await hsds.lines('/services?format=ndjson&search=FISCALIAS chiapas');
    expect(found.length).toBeGreaterThan(0);
    for (const { name, organization } of found) expect(JSON.stringify([name, organization])).toMatch(/fiscal/i);
    expect((await hsds.json('/services?search=fiscalia zzzzz')).empty).toBe(true);
  });

  it('take a postcode for its state, and what works in the whole country', async () => {
    const found = await hsds.lines('/service_at_locations?format=ndjson&full=true&postcode=29000');
    expect(found.length).toBeGreaterThan(10);
    for (const { service_areas: areas } of found) expect(JSON.stringify(areas)).toMatch(/Chiapas|Todo México/);
  });
});

describe('paging', () => {
  it('cuts from any list the part that is asked for, and says where it stands', async () => {
    const queries = [
      '/services?',
      '/organizations?',
      '/service_at_locations?',
      '/taxonomy_terms?',
      '/services?search=refugio',
      '/services?search=nada de nada',
    ];
    const whole = new Map(
      await Promise.all(queries.map(async (query) => [query, (await pagesOf(query)).flatMap((one) => one.contents)] as const)),
    );
    const anything = fc.record({
      query: fc.constantFrom(...queries),
      perPage: fc.integer({ min: 1, max: 100 }),
      at: fc.double({ min: 0, max: 1.1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ query, perPage, at }) => {
        const all = whole.get(query) ?? [];
        const pages = Math.max(1, Math.ceil(all.length / perPage));
        const page = Math.max(1, Math.round(at * pages));
        const contents = all.slice((page - 1) * perPage, page * perPage);
        expect(await hsds.json(`${query}&page=${page}&per_page=${perPage}`)).toEqual({
          total_items: all.length,
          total_pages: pages,
          page_number: page,
          size: contents.length,
          first_page: page === 1,
          last_page: page >= pages,
          empty: contents.length === 0,
          contents,
        });
      }),
      { seed: 32, numRuns: 60 },
    );
  });
});

describe('a withheld place', () => {
  /** Phones, laws and cautions are public all the same; ids have figures by chance, and who lives in the street no place. */
  function withoutPublicParts(record: unknown): string {
    const hidden = ['phones', 'x_cautions', 'alert'];
    const text = JSON.stringify(record, (name, value: unknown) => {
      if (hidden.includes(name)) return undefined;
      return typeof value === 'object' && value !== null && 'article' in value ? null : value;
    });
    return text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|en la calle/gi, '');
  }

  it('tells its state and nothing finer, in whatever answer', async () => {
    const withheld = new Set(hsds.services.filter(({ location }) => location.withheld).map(({ id }) => id));
    const services = (await fullServices()).filter(({ x_slug: slug }) => withheld.has(String(slug)));
    expect(services).toHaveLength(withheld.size);
    const ids = new Set(services.map(({ id }) => id));
    const places = (await hsds.lines('/service_at_locations?format=ndjson&full=true')).filter((one) => ids.has(String(one['service_id'])));
    expect(places).toHaveLength(withheld.size);
    for (const record of [...services, ...places]) {
      const text = withoutPublicParts(record);
      for (const [what, pattern] of TELLING) expect(pattern.exec(text)?.[0], `${record.id}: ${what}`).toBeUndefined();
    }
    for (const service of services) {
      for (const field of ['url', 'email', 'additional_urls', 'schedules']) expect(service, field).not.toHaveProperty(field);
      expect(service['x_confidentiality']).toMatchObject({ location: 'withheld', reason: 'victim_safety' });
      expect(service['x_conflicts']).toEqual([]);
    }
    for (const { location } of places) {
      expect(Object.keys(location as object).sort()).toEqual(['description', 'id', 'location_type', 'name']);
      expect(location).toMatchObject({ location_type: 'virtual', name: 'Ubicación reservada' });
    }
  });

  it('is not found by a word or a postcode that would tell more than its state', async () => {
    const organizations = await hsds.lines('/organizations?format=ndjson');
    for (const organization of organizations)
      expect(['id', 'name', 'alternate_name', 'description']).toEqual(expect.arrayContaining(Object.keys(organization)));
    const [near, far] = await Promise.all(
      ['29000', '30700'].map((code) => hsds.lines(`/service_at_locations?format=ndjson&postcode=${code}`)),
    );
    expect(near).toEqual(far);
  });
});

// Last, because it makes the lists twenty times as long.
describe('a page far into a long list', () => {
  it('reads no more rows than the first one', async () => {
    await hsds.binding.batch([
      hsds.binding.prepare(`insert into hsds_records with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
        select null, printf('%08x-0000-5000-8000-%012x', i, i), 'service', '', null, null, 'inactive', '', 1 from n`),
      hsds.binding.prepare("insert into hsds_entries select 'services', key from hsds_records where changed_at = 1"),
    ]);
    const withdrawn = [{ uuid: '00000000-0000-5000-8000-000000000000', status: 'inactive' }] as const;
    await loadDirectory(hsds.binding, hsds.services, readSurveys('content'), { withdrawn });
    const { total_pages: last } = await hsds.json('/services?per_page=50');
    expect(last).toBeGreaterThan(400);
    for (const page of [1, 2, 201, last]) {
      hsds.counted.rowsRead = 0;
      await hsds.json(`/services?per_page=50&page=${page}`);
      expect(hsds.counted.rowsRead, `page ${page}`).toBeLessThan(5 * 50 + 100);
    }
  });
});
