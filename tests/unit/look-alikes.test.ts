import { describe, expect, it } from 'vitest';
import { dryRun } from '#domain/dry-run.ts';
import { findPairs, findSimilar } from '#domain/duplicates.ts';
import { makeCode, parseCode } from '#domain/hold-code.ts';
import type { RawRow, ReadFile } from '#domain/import.ts';
import type { Service } from '#domain/service.ts';
import { makePhone, makeService } from '../support/factories.ts';

describe('two that may be one', () => {
  const place = (id: string, name: string, changes: Partial<Service> = {}) =>
    makeService({ id, name, organization: { id, name }, ...changes });
  const likeness = (name: string, states: string[], phones: string[], other: Service) =>
    findSimilar({ name, states: states as never, phones }, [other])[0]?.likeness;
  const casa = place('a', 'Casa Azul de la Mujer A.C.', { phones: [makePhone('9611112233'), makePhone('8005533000')] });
  it('share a number of their own, or a name in one state', () => {
    expect(likeness('Otra', [], ['9611112233'], casa)).toBe('phone');
    expect(likeness('Otra', ['07'], ['8005533000'], casa)).toBeUndefined();
    expect(likeness('CASA AZUL DE LA MUJER A.C.', ['07'], [], casa)).toBe('name');
    expect(likeness('Casa Azul de la Mujer A.C.', ['20'], [], casa)).toBeUndefined();
    expect(likeness('Casa Azul para la Mujer', ['20', '07'], [], casa)).toBe('near_name');
    expect(likeness('Casa Azul Mujer Nueva', ['07'], [], casa)).toBe('near_name');
    expect(likeness('Casa Azul Mujer Nueva Vida', ['07'], [], casa)).toBeUndefined();
    expect(likeness('Casa Roja', ['07'], [], casa)).toBeUndefined();
    expect(likeness('De la', ['07'], [], place('x', 'Para el'))).toBeUndefined();
    expect(likeness('Casa Azul', ['07'], [], place('x', 'Casa Azul', { area: 'national' }))).toBeUndefined();
  });
  it('are told likeliest first, five at most', () => {
    const many = [
      place('n', 'Casa Azul Mujer Nueva'),
      place('s', 'Casa Azul Mujer'),
      place('p', 'X', { phones: [makePhone('9610000001')] }),
      ...['1', '2', '3', '4'].map((id) => place(id, 'Casa Azul Mujer')),
    ];
    expect(
      findSimilar({ name: 'Casa Azul Mujer', states: ['07'], phones: ['9610000001'] }, many).map(
        ({ service, likeness: as }) => `${service.id} ${as}`,
      ),
    ).toEqual(['p phone', 's name', '1 name', '2 name', '3 name']);
  });
  it('are looked for in the directory: of one kind, of two organisations, each pair once', () => {
    const [a, b, c] = [place('a', 'Casa Azul'), place('b', 'Casa Azul'), place('c', 'Casa Azul', { kind: 'shelter' })];
    expect(findPairs([a, b, c]).map(({ services, likeness: as }) => [...services.map(({ id }) => id), as])).toEqual([['a', 'b', 'name']]);
    expect(findPairs([a, { ...b, organization: a.organization }])).toEqual([]);
    expect(findPairs([a, place('d', 'Otra')])).toEqual([]);
  });
});

describe('a file of services', () => {
  const row = (line: number, cells: RawRow['cells']): RawRow => ({ line, cells });
  const file = (...rows: RawRow[]) => ({ rows, faults: [], kept: [], notKept: [] }) as unknown as ReadFile;
  const run = (services: readonly Service[], defaults: object, ...rows: RawRow[]) =>
    dryRun(file(...rows), services, defaults, '2026-11-28');
  const known = makeService({
    id: '07-casa',
    name: 'Casa',
    phones: [makePhone('9611112233')],
    urls: ['https://a.example.org'],
    hours: '24/7',
  });
  it('adds to what is known, and takes nothing away', () => {
    const { rows } = run(
      [known],
      {},
      row(2, {
        id: '07-casa',
        name: 'Casa',
        phones: '9611112233; 9614445566',
        urls: 'https://a.example.org; https://b.example.org',
        hours: '',
      }),
    );
    expect(rows[0]).toMatchObject({ known: { id: '07-casa', name: 'Casa' }, similar: [] });
    expect(rows[0]?.proposals.map(({ field, value }) => [field, value])).toEqual([
      [
        'phones',
        [
          expect.objectContaining({ number: '9611112233' }),
          expect.objectContaining({ number: '9614445566', channels: ['voice'], emergency: false }),
        ],
      ],
      ['urls', ['https://a.example.org', 'https://b.example.org']],
    ]);
    expect(run([known], {}, row(2, { id: '07-casa', name: 'Casa', hours: 'Mo 09:00-15:00' })).rows[0]?.proposals).toMatchObject([
      { field: 'hours', value: 'Mo 09:00-15:00', stands: '24/7' },
    ]);
    const full = makeService({ id: 'full', phones: ['1', '2', '3', '4', '5', '6'].map((digit) => makePhone(`961000000${digit}`)) });
    expect(run([full], {}, row(2, { id: 'full', name: 'x', phones: '9614445566' })).rows[0]?.proposals).toEqual([]);
  });
  it('has a draft of what is not known, with its state and kind, or says which is missing', () => {
    expect(run([], {}, row(2, { name: 'Nueva' })).faults).toEqual([
      { line: 2, column: 'state', fault: 'state_missing' },
      { line: 2, column: 'kind', fault: 'kind_missing' },
    ]);
    expect(run([], { state: '07' }, row(2, { name: 'Nueva' })).faults).toEqual([{ line: 2, column: 'kind', fault: 'kind_missing' }]);
    expect(run([], { kind: 'ngo' }, row(2, { name: 'Nueva' })).faults).toEqual([{ line: 2, column: 'state', fault: 'state_missing' }]);
    const urls = ['a', 'b', 'c', 'd', 'e'].map((one) => `https://${one}.example.org`).join('; ');
    const phones = ['1', '2', '3', '4', '5', '6', '7'].map((digit) => `961000000${digit}`).join('; ');
    const draft = (kind: string) => run([], { state: '07' }, row(2, { name: 'Casa  Nueva', kind, urls, phones })).rows[0]?.proposals[0];
    expect(draft('ngo')).toMatchObject({
      serviceId: '07-casa-nueva',
      field: 'draft',
      value: {
        kind: 'ngo',
        states: ['07'],
        urls: ['https://a.example.org', 'https://b.example.org', 'https://c.example.org', 'https://d.example.org'],
      },
    });
    expect(draft('ngo')?.value).toHaveProperty('phones.length', 6);
    expect(draft('shelter')?.value).toMatchObject({ urls: [] });
    const long = run([], { state: '07', kind: 'ngo' }, row(2, { name: `${'a'.repeat(68)} ${'b'.repeat(20)}` })).rows[0]?.proposals[0];
    expect(long?.serviceId).toBe(`07-${'a'.repeat(68)}`);
  });
  it('shows what is like it in its state, and a line that comes twice once', () => {
    expect(run([known], { state: '07', kind: 'ngo' }, row(2, { name: 'Casa' })).rows[0]?.similar).toMatchObject([
      { id: '07-casa', likeness: 'name' },
    ]);
    expect(run([known], { state: '20', kind: 'ngo' }, row(2, { name: 'Casa' })).rows[0]?.similar).toEqual([]);
    expect(run([known], { state: '07', kind: 'ngo' }, row(2, { name: 'Casa', state: '20' })).rows[0]?.similar).toEqual([]);
    const twice = run(
      [known],
      { kind: 'ngo' },
      row(5, { name: 'Una', state: '07' }),
      row(3, { name: 'ÚNA', state: '07' }),
      row(4, { name: 'Una', state: '20' }),
      row(7, { id: '07-casa', name: 'Casa' }),
      row(6, { id: '07-casa', name: 'Casa' }),
    );
    expect(twice.faults).toEqual([
      { line: 3, column: 'name', fault: 'repeated_row' },
      { line: 6, column: 'id', fault: 'repeated_row' },
    ]);
  });
});

describe('a code that is read aloud', () => {
  it('is made of seven numbers below 23', () => {
    expect(makeCode([0, 0, 0, 0, 0, 0, 0])).toBe('3333-3333');
    expect(makeCode([22, 0, 0, 0, 0, 0, 1])).toMatch(/^Y333-334.$/);
    for (const wrong of [
      [],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [23, 0, 0, 0, 0, 0, 0],
      [-1, 0, 0, 0, 0, 0, 0],
      [0.5, 0, 0, 0, 0, 0, 0],
    ])
      expect(() => makeCode(wrong)).toThrow(RangeError);
  });
  it('is understood as it is said, and not when a letter is wrong', () => {
    const code = makeCode([1, 2, 3, 4, 5, 6, 7]);
    expect(parseCode(code.toLowerCase().replace('-', ' '))).toBe(code);
    expect(parseCode(`${code.slice(0, -1)}${code.endsWith('3') ? '4' : '3'}`)).toBeUndefined();
    expect([parseCode(''), parseCode(code.slice(1)), parseCode(`${code}3`), parseCode(`0${code.slice(1)}`)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
