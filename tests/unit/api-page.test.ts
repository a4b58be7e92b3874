import { describe, expect, it } from 'vitest';
import { exampleOf, EXAMPLE_LANGUAGES, writeExample } from '#domain/api-examples.ts';
import { fieldsOf, listOperations, typeOf } from '#domain/api-docs.ts';
import { bedGroupSchema, rulesOf, settingsChangeSchema, verdictOfRules } from '#domain/bed-group.ts';

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
