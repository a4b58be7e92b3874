import { describe, expect, it } from 'vitest';
import { exampleOf, EXAMPLE_LANGUAGES, writeExample } from '#domain/api-examples.ts';
import { fieldsOf, listOperations, typeOf } from '#domain/api-docs.ts';
import { CHAIN_START, findBreak, sealOf, type SealedEvent } from '#domain/audit.ts';
import { bedGroupSchema, rulesOf, settingsChangeSchema, verdictOfRules } from '#domain/bed-group.ts';
import { isMetByBed, lastMonths, sumDeclined } from '#domain/declined.ts';
import { barsOf, figuresCsv, findFigureFaults, type Figure } from '#domain/figure.ts';
import { findInstitutionFaults } from '#domain/institution.ts';
import { openStateAt, openingOf, type Opening } from '#domain/opening.ts';
import { isOwnForm } from '#domain/own-form.ts';
import { entranceOf, mayOpen, pagesOf } from '#domain/partner-pages.ts';
import { readPlainHours } from '#domain/plain-hours.ts';
import { postcodeIn, postcodeSchema, stateOfPostcode } from '#domain/postcodes.ts';

describe('the chain of what was done', () => {
  const digest = (text: string) => Promise.resolve(`#${text.length}${text.slice(-30)}`);
  async function chain(count: number): Promise<SealedEvent[]> {
    const events: SealedEvent[] = [];
    let before = CHAIN_START;
    for (let seq = 1; seq <= count; seq += 1) {
      const event = { partnerId: 'p', seq, id: `e${seq}`, at: seq, tokenId: null, action: 'figures_set', subject: 'g' } as const;
      before = await sealOf(event, before, digest);
      events.push({ ...event, hash: before });
    }
    return events;
  }
  it('is whole, with its last acts unsealed or not', async () => {
    expect(await findBreak(await chain(3), digest)).toBeUndefined();
    const [a, b, c] = await chain(3);
    expect(await findBreak([a!, b!, { ...c!, hash: null }], digest)).toBeUndefined();
    expect(await findBreak([], digest)).toBeUndefined();
  });
  it('is broken where something is missing, changed, or sealed after what is not', async () => {
    const [a, b, c] = (await chain(3)) as [SealedEvent, SealedEvent, SealedEvent];
    expect(await findBreak([a, c], digest)).toBe(2);
    expect(await findBreak([b, c], digest)).toBe(1);
    expect(await findBreak([a, { ...b, subject: 'other' }, c], digest)).toBe(2);
    expect(await findBreak([a, { ...b, hash: null }, c], digest)).toBe(3);
  });
});

describe('how often houses said no', () => {
  it('is told of the twelve months before this one', () => {
    const months = lastMonths(new Date('2026-02-10T00:00:00Z'));
    expect([months.length, months[0], months[1], months[11]]).toEqual([12, 202601, 202512, 202502]);
  });
  it('in tens, the most frequent first, without what was counted under ten', () => {
    const count = (reason: 'no_bed' | 'too_late' | 'no_staff', holds: number) => ({ reason, holds });
    expect(
      sumDeclined([count('too_late', 19), count('no_bed', 10), count('no_bed', 15), count('no_staff', 9), count('no_staff', 10)]),
    ).toEqual([count('no_bed', 20), count('no_staff', 10), count('too_late', 10)]);
    expect([isMetByBed('shelter'), isMetByBed('emergency_lodging'), isMetByBed('legal')]).toEqual([true, true, false]);
  });
});

describe('the pages of partners', () => {
  it('are those of each role', () => {
    expect(pagesOf('shelter')).toEqual(['camas', 'apartados', 'historial', 'avisos', 'nuestra-ficha', 'cuenta']);
    expect(pagesOf('referrer')[0]).toBe('buscar');
    expect([
      mayOpen('steward', 'organizaciones'),
      mayOpen('shelter', 'organizaciones'),
      mayOpen('referrer', 'camas'),
      mayOpen('shelter', 'cuenta'),
    ]).toEqual([true, false, false, true]);
  });
  it.each([
    ['/es/socios/', 'start'],
    ['/es/socios', 'start'],
    ['/es/socios/entrar/', 'open'],
    ['/es/socios/enlace/x/', 'open'],
    ['/es/socios/camas/', 'camas'],
    ['/es/socios/nada/', 'unknown'],
  ])('%s is %s', (path, entrance) => expect(entranceOf(path)).toBe(entrance));
});

it('a form comes from our own pages, as browsers say, new and old', () => {
  const headers = (all: Record<string, string>) => new Headers(all);
  const own = 'https://example.org';
  expect(isOwnForm(headers({ 'sec-fetch-site': 'same-origin' }), own)).toBe(true);
  expect(isOwnForm(headers({ 'sec-fetch-site': 'cross-site', origin: own }), own)).toBe(false);
  expect(isOwnForm(headers({ 'sec-fetch-site': 'none' }), own)).toBe(false);
  expect(isOwnForm(headers({ origin: own }), own)).toBe(true);
  expect(isOwnForm(headers({ origin: 'https://evil.example' }), own)).toBe(false);
  expect(isOwnForm(headers({}), own)).toBe(false);
});

describe('a postcode', () => {
  it.each([
    ['01000', '09'],
    ['16999', '09'],
    ['20000', '01'],
    ['29000', '07'],
    ['30799', '07'],
    ['31000', '08'],
    ['99999', '32'],
    ['00000', undefined],
    ['1800', undefined],
    ['0100x', undefined],
  ])('%s is of %s', (postcode, state) => {
    expect(stateOfPostcode(postcode)).toBe(state);
    expect(postcodeSchema.safeParse(postcode).success).toBe(state !== undefined);
  });
  it('is found in an address when there is one of these states', () => {
    expect(postcodeIn('Calle 1, C.P. 30700, Tapachula', ['07'])).toBe('30700');
    expect(postcodeIn('30700 Tapachula', ['20', '07'])).toBe('30700');
    expect(postcodeIn('Calle 30700, 30701', ['07'])).toBeUndefined();
    expect(postcodeIn('Calle 68000, C.P. 30700', ['07'])).toBe('30700');
    expect(postcodeIn('Calle 130700', ['07'])).toBeUndefined();
    expect(postcodeIn('Tel. 3070012345', ['07'])).toBeUndefined();
  });
});

describe('hours that can be typed', () => {
  it.each([
    '',
    'Mo',
    'Mo 9:00-15:00',
    'Mo 09:00-24:00',
    'Mo 15:00-09:00',
    'Mo 09:00-09:00',
    'Mo 09:00-12:00,11:00-15:00',
    'Mo 09:00-12:00,12:00-15:00',
    'Mo 09:00-15:00; Mo 16:00-17:00',
    'Mo-We 09:00-15:00; Tu 16:00-17:00',
    'Fr-Mo 09:00-15:00',
    'Mo 09:00-15:00;Tu 09:00-15:00',
  ])('%s is none', (text) => expect(readPlainHours(text)).toBeUndefined());
  it('mean what they say', () => {
    expect(readPlainHours('24/7')).toEqual({
      periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      onHolidays: 'as_usual',
    });
    expect(readPlainHours('Mo-We,Fr 16:00-18:00,09:00-14:00; Sa 10:00-12:00')).toEqual({
      periods: [
        { days: [1, 2, 3, 5], from: '09:00', to: '14:00' },
        { days: [1, 2, 3, 5], from: '16:00', to: '18:00' },
        { days: [6], from: '10:00', to: '12:00' },
      ],
      onHolidays: 'unknown',
    });
  });
});

describe('whether it is open', () => {
  const week = (changes: Partial<Opening> = {}): Opening => ({
    periods: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
    onHolidays: 'closed',
    holidays: ['2026-12-25'],
    until: '2026-12-31',
    ...changes,
  });
  const at = (opening: Opening, moment: string, zones = ['America/Mexico_City']) => openStateAt(opening, zones, new Date(`${moment}Z`));
  it.each([
    ['2026-11-30T14:59:00', false],
    ['2026-11-30T15:00:00', true],
    ['2026-11-30T20:59:00', true],
    ['2026-11-30T21:00:00', false],
    ['2026-11-29T18:00:00', false],
    ['2026-12-25T18:00:00', false],
    ['2026-12-31T18:00:00', true],
    ['2027-01-01T18:00:00', null],
  ])('%s: %s', (moment, open) => expect(at(week(), moment).open).toBe(open));
  it('says when it opens next: today, tomorrow, after a holiday, or not within two weeks', () => {
    expect(at(week(), '2026-11-30T13:00:00').next).toEqual({ date: '2026-11-30', weekday: 1, time: '09:00', inDays: 0 });
    expect(at(week(), '2026-11-30T22:00:00').next).toMatchObject({ date: '2026-12-01', inDays: 1 });
    expect(at(week(), '2026-11-30T18:00:00').next).toBeNull();
    expect(at(week(), '2026-12-25T12:00:00')).toMatchObject({ holiday: true, next: { date: '2026-12-28', weekday: 1, inDays: 3 } });
    expect(at(week({ until: '2026-11-01' }), '2026-11-30T13:00:00').next).toBeNull();
    const two = week({
      periods: [
        { days: [1], from: '16:00', to: '18:00' },
        { days: [1], from: '09:00', to: '12:00' },
      ],
    });
    expect(at(two, '2026-11-30T12:00:00').next?.time).toBe('09:00');
    expect(at(two, '2026-11-30T19:00:00').next?.time).toBe('16:00');
    expect(at(two, '2026-11-30T15:00:00').next).toBeNull();
  });
  it('on a holiday of which nothing is said, is not known; hours that hold always, do', () => {
    expect(at(week({ onHolidays: 'unknown' }), '2026-12-25T18:00:00').open).toBeNull();
    expect(at(week({ onHolidays: 'unknown' }), '2026-12-25T23:00:00').open).toBe(false);
    expect(at(week({ onHolidays: 'as_usual', holidays: [] }), '2027-01-01T18:00:00').open).toBe(true);
    const always = {
      periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      onHolidays: 'as_usual',
      holidays: [],
    } as const;
    expect(at(week(always), '2027-01-01T18:00:00', [])).toEqual({ open: true, holiday: false, next: null });
    expect(at(week({ ...always, periods: [{ days: [1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }] }), '2026-11-29T18:00:00').open).toBe(
      false,
    );
    expect(
      at(week({ ...always, periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:00' }] }), '2026-11-30T05:30:00').open,
    ).toBe(false);
    expect(at(week({ ...always, onHolidays: 'closed' }), '2026-12-25T18:00:00').open).toBe(true);
  });
  it('with several clocks says only what all of them say', () => {
    const zones = ['America/Mexico_City', 'America/Tijuana'];
    expect(at(week(), '2026-11-30T18:00:00', zones)).toMatchObject({ open: true, next: null });
    expect(at(week(), '2026-11-30T16:00:00', zones)).toMatchObject({ open: null, next: null });
    expect(at(week(), '2026-11-29T18:00:00', zones).next).toMatchObject({ date: '2026-11-30' });
    expect(at(week(), '2026-12-26T06:30:00', zones).holiday).toBe(true);
    expect(at(week(), '2026-11-30T18:00:00', [])).toEqual({ open: null, holiday: false, next: null });
  });
  it('is worked out once for each text', () => {
    const table = {
      until: '2027-12-31',
      holidays: ['2026-12-25'],
      weeks: { usual: { periods: [], on_holidays: 'as_usual' }, shut: { periods: [], on_holidays: 'closed' } },
      irregular: [],
    } as never;
    expect(openingOf(table, 'gone')).toBeUndefined();
    expect([openingOf(table, 'usual')?.holidays, openingOf(table, 'shut')?.holidays]).toEqual([[], ['2026-12-25']]);
  });
});

describe('figures', () => {
  const figure = (changes: object = {}) =>
    ({
      id: 'f',
      counts: { es: 'Qué', en: 'What' },
      sources: [
        { id: 's', title: 'I', url: 'https://i.example.org', where: { es: 'p. 1' }, date: '2025' },
        { id: 't', title: 'J', url: 'https://j.example.org', where: { es: 'p. 2' }, date: null },
      ],
      values: [{ period: '2024', value: 5, source: 's' }],
      contradicts: [],
      ...changes,
    }) as unknown as Figure;
  const messages = (...all: Figure[]) => findFigureFaults(all).map(({ message }) => message);
  it('need a source, a period of their own, and another figure to contradict', () => {
    expect(messages(figure())).toEqual([]);
    expect(messages(figure({ values: [{ period: '2024', value: 5, source: 'x' }] }))).toEqual(['2024 has no source: x']);
    expect(
      messages(
        figure({
          values: [
            { period: '2024', value: 5, source: 's' },
            { period: '2024', value: 6, source: 't' },
          ],
        }),
      ),
    ).toEqual(['2024 is told twice: make it two figures']);
    expect(messages(figure({ contradicts: [{ figures: ['g', 'f'] }] }))).toEqual(['contradicts g, which does not exist']);
    expect(messages(figure({ contradicts: [{ figures: ['g'] }] }), figure({ id: 'g' }))).toEqual([]);
  });
  it('of three years or more are drawn, the highest to the top', () => {
    const years = (...values: (number | null)[]) => values.map((value, index) => ({ period: String(2020 + index), value, source: 's' }));
    expect(barsOf(figure({ values: years(1, 2) }))).toEqual({ bars: [], width: 0 });
    expect(barsOf(figure({ values: [...years(1, null, 2), { period: '2012-06/2017-07', value: 9, source: 's' }] })).bars).toEqual([]);
    expect(barsOf(figure({ values: years(10, 0, 5, 10) }))).toEqual({
      bars: [
        { label: '2020', value: 10, x: 0, y: 16, height: 104 },
        { label: '2021', value: 0, x: 80, y: 120, height: 0 },
        { label: '2022', value: 5, x: 160, y: 68, height: 52 },
        { label: '2023', value: 10, x: 240, y: 16, height: 104 },
      ],
      width: 74,
    });
    expect(barsOf(figure({ values: years(0, 0, 0) })).bars.map(({ height }) => height)).toEqual([0, 0, 0]);
  });
  it('are a table, each with its source', () => {
    const csv = figuresCsv([
      figure({
        values: [
          { period: '2024', value: 5, more_than: true, source: 't' },
          { period: '2025', value: null, source: 'gone' },
        ],
      }),
    ]);
    expect(csv.trim().split(/\r?\n/).slice(1)).toEqual([
      'f,Qué,What,2024,more_than,5,J,https://j.example.org,p. 2,',
      'f,Qué,What,2025,,,,,,',
    ]);
  });
  it('and what is said of institutions rests on a source of the file', () => {
    const institution = (before: string, since: string[]) =>
      ({
        id: 'i',
        in_2015: { text: {}, source: before },
        since: since.map((source) => ({ text: {}, source })),
        sources: [{ id: 's' }, { id: 't' }],
      }) as never;
    expect(findInstitutionFaults([institution('s', ['t'])])).toEqual([]);
    expect(findInstitutionFaults([institution('x', ['y', 's'])]).map(({ message }) => message)).toEqual([
      'no source of this file is called x',
      'no source of this file is called y',
    ]);
    expect(findInstitutionFaults([{ id: 'i', since: [{ source: 's' }], sources: [{ id: 's' }] } as never])).toEqual([]);
  });
});

describe('the rules of a bed group', () => {
  const rows = [
    { axis: 'gender', value: 'female', outcome: 'accepts' },
    { axis: 'gender', value: 'male', outcome: 'refuses' },
    { axis: 'gender', value: 'nonbinary', outcome: 'unknown' },
    { axis: 'age', value: 'otherwise', outcome: 'refuses' },
    { axis: 'age', value: '18+', outcome: 'accepts' },
  ] as const;
  it('are read from their rows', () => {
    expect(rulesOf(rows)).toEqual([
      { axis: 'gender', basis: 'stated', accepts: ['female'], refuses: ['male'], unknown: ['nonbinary'], otherwise: 'unknown' },
      { axis: 'age', basis: 'stated', accepts: ['18+'], refuses: [], unknown: [], otherwise: 'refuses' },
    ]);
  });
  it.each([
    [{ gender: 'female', age: 20 }, 'accepts'],
    [{ gender: 'male', age: 20 }, 'refuses'],
    [{ gender: 'female', age: 12 }, 'refuses'],
    [{ gender: 'nonbinary', age: 20 }, 'ask'],
    [{ gender: 'female' }, 'ask'],
    [{ gender: 'female', age: 20, disability: 'yes' }, 'ask'],
  ] as const)('%o: %s', (profile, verdict) => expect(verdictOfRules(rulesOf(rows), profile)).toBe(verdict));
  it('a group without rules is a question, one that takes everybody a yes', () => {
    expect(verdictOfRules([], {})).toBe('ask');
    expect(verdictOfRules(rulesOf([{ axis: 'gender', value: 'otherwise', outcome: 'accepts' }]), {})).toBe('accepts');
    expect(verdictOfRules(rulesOf([{ axis: 'gender', value: 'otherwise', outcome: 'accepts' }]), { gender: 'male' })).toBe('accepts');
  });
  it('name values of their axis', () => {
    const ok = (rule: string) =>
      bedGroupSchema.safeParse({ id: 'a', rules: [rule] }).error?.issues.every(({ path }) => path[0] !== 'rules') ?? true;
    expect(
      [
        'gender:female=accepts',
        'age:0-17=refuses',
        'age:13=accepts',
        'age:18+=accepts',
        'age:otherwise=unknown',
        'nationality:GT=accepts',
        'nationality:foreign=refuses',
        'languages:tzo=accepts',
      ].map(ok),
    ).toEqual(Array(8).fill(true));
    expect(
      [
        'gender:purple=accepts',
        'age:old=refuses',
        'nationality:gt=accepts',
        'languages:TZO=accepts',
        'colour:otherwise=accepts',
        'gender:female=maybe',
      ].map(ok),
    ).toEqual(Array(6).fill(false));
  });
  it('of a new group: it takes requests, accepts none by itself, shows no numbers, and nobody sees it', () => {
    const { data, error } = bedGroupSchema.safeParse({ id: 'a', capacity: 3, rules: ['gender:female=accepts'] });
    expect(error).toBeUndefined();
    expect(data).toMatchObject({
      accepts_holds: true,
      auto_accept: false,
      allow_consulates: false,
      shows_numbers: false,
      is_public: false,
      fresh_minutes: 720,
      known_minutes: 1440,
    });
    expect(settingsChangeSchema.safeParse({}).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ hold_minutes: 1440 }).success).toBe(true);
    expect(settingsChangeSchema.safeParse({ hold_minutes: 1441 }).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ fresh_minutes: 10_080, known_minutes: 10_080 }).success).toBe(true);
    expect(settingsChangeSchema.safeParse({ fresh_minutes: 10_081 }).success).toBe(false);
    expect(settingsChangeSchema.safeParse({ known_minutes: 10_081 }).success).toBe(false);
  });
});

describe('the examples of the API', () => {
  it('ask with GET or POST as the operation does; those for partners have none', () => {
    expect(exampleOf('listStates')).toEqual({ method: 'GET', path: '/api/v1/states' });
    expect(exampleOf('getText')).toMatchObject({ isText: true });
    expect(exampleOf('searchHsdsTaxonomyTerm')).toEqual({ method: 'POST', path: '/api/hsds/taxonomy_terms', body: { search: 'legal' } });
    expect(exampleOf('requestHold')).toBeUndefined();
  });
  it('are written in each language, with what is sent', () => {
    const origin = 'https://example.org';
    const write = (id: string) => EXAMPLE_LANGUAGES.map((language) => writeExample(exampleOf(id)!, language, origin));
    const [curl, typescript, python] = write('listStates');
    expect(curl).toBe("curl -sf 'https://example.org/api/v1/states'");
    expect(typescript).toContain("await fetch('https://example.org/api/v1/states');");
    expect(typescript).toContain('JSON.stringify(await response.json())');
    expect(python).toBe(
      'import json\nfrom urllib.request import urlopen\n\nwith urlopen("https://example.org/api/v1/states") as response:\n    print(json.dumps(json.load(response)))',
    );
    const [sent, posted, requested] = write('searchHsdsTaxonomyTerm');
    expect(sent).toContain(`-d '{"search":"legal"}'`);
    expect(posted).toContain(`method: 'POST'`);
    expect(posted).toContain('body: JSON.stringify({"search":"legal"})');
    expect(requested).toContain('import Request, urlopen');
    expect(requested).toContain('data=json.dumps({"search":"legal"}).encode())\nwith urlopen(request)');
    const [, text, plain] = write('getText');
    expect(text).toContain('console.log(await response.text());');
    expect(plain).toContain('print(response.read().decode())');
  });
});

describe('the page of the API', () => {
  it.each([
    [{ $ref: '#/components/schemas/Service' }, 'Service'],
    [{ const: 'a' }, '"a"'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ enum: Array.from({ length: 12 }, (_, index) => index) }, '0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11'],
    [{ enum: Array.from({ length: 13 }, (_, index) => index) }, '13 codes'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'string' }] }, 'string | null'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
    [{ type: 'array' }, 'array'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{}, 'any'],
    [{ type: 'integer', minimum: 1, maximum: 100, default: 50 }, 'integer 1–100 = 50'],
    [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 'integer'],
    [{ type: 'integer', minimum: 1 }, 'integer'],
    [{ type: 'integer', maximum: 1 }, 'integer'],
    [{ type: 'string', maxLength: 40 }, 'string ≤ 40'],
    [{ type: 'string', default: '' }, 'string'],
    [{ type: 'object', default: {} }, 'object'],
    [{ type: 'boolean', default: false }, 'boolean = false'],
  ])('%o is told as %s', (schema, told) => expect(typeOf(schema)).toBe(told));
  it('has the fields of an object, those within right after, one step deep', () => {
    const deepest = { type: 'object', properties: { d: { type: 'string' } } };
    const inner = { type: 'object', properties: { b: { type: 'string', description: 'B' }, c: deepest } };
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'array', items: inner }, e: { anyOf: [{ type: 'null' }, inner] } },
    };
    expect(fieldsOf(schema).map(({ name, depth, required }) => `${name} ${depth} ${required}`)).toEqual([
      'a 0 true',
      'b 1 false',
      'c 1 false',
      'e 0 false',
      'b 1 false',
      'c 1 false',
    ]);
    expect(fieldsOf({ type: 'string' })).toEqual([]);
  });
  it('lists every operation with what it takes and answers', () => {
    const Ok = { type: 'object', properties: { x: { type: 'string' } } };
    const parameters = [
      { name: 'p', in: 'query', required: true, schema: { type: 'string', description: 'of the schema' } },
      { name: 'q', in: 'path', required: false, schema: { type: 'integer' }, description: 'own' },
    ];
    const responses = {
      400: { description: 'bad' },
      200: { description: 'ok', content: { 'application/json': { schema: { $ref: '#/components/schemas/Ok' } } } },
    };
    const post = {
      operationId: 'make',
      summary: 's',
      description: 'd',
      security: [{}],
      parameters,
      requestBody: { content: { 'application/json': { schema: Ok } } },
      responses,
    };
    const get = { operationId: 'read', summary: 's', responses: { 204: { description: 'none' } } };
    const [made, read] = listOperations({ paths: { '/a': { post, get } }, components: { schemas: { Ok } } } as never);
    expect(made).toMatchObject({
      id: 'make',
      method: 'POST',
      path: '/a',
      isSecured: true,
      parameters: [
        { name: 'p', place: 'query', required: true, description: 'of the schema' },
        { name: 'q', place: 'path', description: 'own', type: 'integer' },
      ],
      body: [{ name: 'x' }],
      fields: [{ name: 'x' }],
    });
    expect(made?.answers.map(({ status, types }) => `${status} ${types.join()}`)).toEqual(['200 application/json', '400 ']);
    expect(read).toMatchObject({
      method: 'GET',
      isSecured: false,
      parameters: [],
      body: [],
      fields: [],
      answers: [{ status: '204', types: [] }],
    });
  });
});
