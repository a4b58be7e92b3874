import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvOf, plainCsvOf } from '#domain/csv.ts';
import { dryRun } from '#domain/dry-run.ts';
import { findPairs } from '#domain/duplicates.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { IMPORT_FAULTS } from '#domain/import.ts';
import { serviceTables } from '#domain/open-tables.ts';
import { decode, readImport } from '../../worker/imports/read.ts';
import { speak } from '../../src/i18n/speak.ts';
import { makePhone, makeService } from '../support/factories.ts';

/** What a file of another directory would have us propose, and what is said of a file that is wrong. */

const services = [
  makeService({ id: '07-centro', name: 'Centro de Ayuda Esperanza', phones: [makePhone('9611112233')], emails: ['a@example.org'] }),
  makeService({ id: '07-casa-oculta', name: 'Casa oculta', kind: 'shelter', location: { withheld: true } }),
];
const run = async (sent: Parameters<typeof readImport>[0], defaults = {}) =>
  dryRun(await readImport(sent), services, defaults, '2026-11-28');
const faultsOf = async (text: string | undefined) =>
  (await run(text)).faults.map(({ line, column, fault }) => [line, column, fault].join(' ').replace('  ', ' '));

describe('a file that is wrong says where', () => {
  const latin1 = new Uint8Array([...'name,state\nAsociaci'].map((one) => one.charCodeAt(0)).concat(0xf3, 0x6e, 0x0a)).buffer;
  const cases: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['of another encoding', decode(latin1), ['1 not_utf8']],
    ['that was pasted from another encoding', 'name,state\nAsociaci\uFFFDn,07', ['1 not_utf8']],
    ['that is empty', ' \n ', ['1 empty']],
    ['with a header alone', 'name,state\n', ['1 no_services']],
    ['without a column', 'name,phones\nCasa,9611112233', ['1 state missing_column']],
    ['with a column that we do not know', 'name,state,curp\nCasa,07,x', ['1 curp unknown_column']],
    ['with a column twice', 'name,state,name\nCasa,07,x', ['1 name repeated_column']],
    ['with a cell too many', 'name,state,kind\nCasa,07,ngo\nOtra,07,ngo,x', ['3 cells']],
    ['with quotes that do not close', 'name,state\n"Casa,07', ['2 quotes']],
    ['with values that nobody can use', 'name,state,kind,phones,urls,emails,hours,needs\n\n"Casa\nuna",99,hotel,12,ftp://x,x,siempre,dinero', [
      '3 state state', '3 kind kind', '3 phones phone', '3 urls url', '3 emails email', '3 needs need', '3 hours hours',
    ]], // prettier-ignore
    [
      'that a spreadsheet would run',
      'name,state,kind\n"=HYPERLINK(""https://example.org"")",07,ngo\n@SUM(1),07,ngo\n" =1+1",07,ngo',
      ['2 name formula', '3 name formula', '4 name formula'],
    ],
    ['with the same place twice', 'name,state,kind\nCasa Á,07,ngo\ncasa a,Chiapas,ngo', ['3 name repeated_row']],
    ['with a new place of no state or kind', 'name,state\nCasa,', ['2 state state_missing', '2 kind kind_missing']],
    ['of broken JSON', '[{"name": "x"', ['1 not_json']],
    ['of JSON without services', '{"contents": []}', ['1 no_services']],
    ['of JSON that is nonsense', '[1, "x", null]', ['1 no_services']],
    [
      'of HSDS with nonsense in it',
      '[{"name": {"x": 1}, "phones": [{"number": 5}], "url": "javascript:alert(1)", "id": ["=1"]}]',
      ['1 name name', '1 urls url', '1 id formula'],
    ],
  ];
  it.each(cases)('%s', async (_, text, faults) => {
    expect([...(await faultsOf(text))].sort()).toEqual([...faults].sort());
    expect((await run(text)).rows.filter(({ line }) => faults.some((fault) => fault.startsWith(`${line} `)))).toEqual([]);
  });

  it('in words of both languages', () => {
    for (const locale of ['es', 'en'] as const)
      for (const fault of IMPORT_FAULTS) expect(speak(locale)(`import.fault.${fault}`)).not.toBe('');
  });
});

describe('a line of a file', () => {
  it.each(['07-centro', idOf('service', '07-centro')])('is the service of its id (%s): only what is new is proposed', async (id) => {
    const { rows } = await run(`id,name,state,phones,emails\n${id},Otro,07,961 111 2233;+52 (961) 444 55 66,A@x.org;a@example.org`);
    expect(rows[0]?.known?.id).toBe('07-centro');
    expect(rows[0]?.proposals.map(({ field, value }) => [field, value])).toEqual([
      ['phones', [expect.objectContaining({ number: '9611112233' }), { number: '9614445566', channels: ['voice'], emergency: false }]],
      ['emails', ['a@example.org', 'A@x.org']],
    ]);
  });

  it('may be one that is there: by its number, its name, or a name that is near', async () => {
    const { rows } = await run(
      'name,state,kind,phones\nOtro nombre,09,ngo,9611112233\ncentro de ayuda ESPERANZA,Chiapas,ngo,\nCentro Ayuda Esperanza A.C.,07,ngo,\nCentro de Ayuda Esperanza,09,ngo,',
    );
    expect(rows.map(({ similar }) => similar.map(({ id, likeness }) => `${id} ${likeness}`))).toEqual([
      ['07-centro phone'], ['07-centro name'], ['07-centro near_name'], [],
    ]); // prettier-ignore
    expect(rows.map(({ proposals }) => proposals.map(({ field }) => field))).toEqual([['draft'], ['draft'], ['draft'], ['draft']]);
  });

  it('says of a withheld place why nothing of it can be proposed', async () => {
    const { rows } = await run('id,name,state,phones,urls\n07-casa-oculta,Casa,07,9610001122,https://example.org');
    expect(rows[0]?.proposals.map(({ field, fault }) => [field, fault])).toEqual([
      ['phones', 'evidence_of_withheld'],
      ['urls', 'withheld_place'],
    ]);
  });

  it('that is a new lodging becomes a draft without links', async () => {
    const { rows } = await run('name,state,kind,urls\nRefugio,07,womens_refuge,https://example.org/casa');
    expect(rows[0]?.proposals).toEqual([expect.objectContaining({ field: 'draft', value: expect.objectContaining({ urls: [] }) })]);
  });
});

it('HSDS is read in all its shapes, and each field is told to be kept or not', async () => {
  const service = { id: 'x', name: 'Nuevo', url: 'https://example.org', phones: [{ number: '+52 961 444 5566' }], alternate_name: 'N' };
  for (const shape of [service, [service], { contents: [service] }, { services: [service] }]) {
    const { rows, kept, notKept, faults } = await run(JSON.stringify(shape), { state: '07', kind: 'ngo' });
    expect([faults, kept, notKept]).toEqual([[], ['id', 'name', 'phones.number', 'url'], ['alternate_name']]);
    expect(rows[0]?.proposals[0]?.value).toMatchObject({ name: 'Nuevo', states: ['07'], phones: ['9614445566'] });
  }
  const table = await run('id,organization_id,name,url,status\nx,o,Nuevo,https://example.org,active', { state: '07', kind: 'ngo' });
  expect([table.faults, table.kept, table.notKept]).toEqual([[], ['id', 'name', 'status', 'url'], ['organization_id']]);
});

it('what has closed, stopped or was taken out there is not brought in as if it were open', async () => {
  const records = ['active', 'inactive', 'defunct', 'temporarily closed', undefined].map((status, index) => ({
    name: `Lugar ${index}`,
    status,
  }));
  const table = `organization_id,name,status\n${records.map(({ name, status = '' }) => `o,${name},${status}`).join('\n')}`;
  for (const sent of [JSON.stringify(records), table, [{ name: 'services.csv', text: table }]]) {
    const { rows, faults } = await run(sent, { state: '07', kind: 'ngo' });
    expect(rows.map(({ name }) => name)).toEqual(['Lugar 0', 'Lugar 4']);
    expect(faults.map(({ column, fault }) => `${column} ${fault}`)).toEqual(Array(3).fill('status not_active'));
  }
});

it('records a line each, as our API gives them out, are read like a list', async () => {
  const records = ['Uno', 'Otro'].map((name) => ({ id: name, name, x_kind: 'ngo', service_areas: [{ name: 'Chiapas' }] }));
  const { rows, faults } = await run(`${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
  expect([faults, rows.map(({ line, name }) => `${line} ${name}`)]).toEqual([[], ['1 Uno', '2 Otro']]);
});

describe('the tables of a data package, sent at once', () => {
  it('of HSDS are joined: each service with its phones and the state of its address', async () => {
    const files = [
      { name: 'datapackage.json', text: '{"name": "x", "resources": []}' },
      { name: 'services.csv', text: 'id,organization_id,name,status\ns1,o,Uno,active\ns2,o,Otro,active' },
      { name: 'phones.csv', text: 'id,service_id,number\np1,s1,961 444 5566\np2,s2,9614445577' },
      { name: 'service_at_location.csv', text: 'id,service_id,location_id\na1,s1,l1\na2,s2,l2' },
      { name: 'addresses.csv', text: 'id,location_id,city,state_province\nd1,l1,Tapachula,Chiapas\nd2,l2,Oaxaca,Oaxaca' },
    ];
    const { rows, faults, kept, notKept } = await run(files, { kind: 'ngo' });
    expect(faults).toEqual([]);
    expect(rows.map(({ line, proposals }) => [line, proposals[0]?.value])).toEqual([
      [2, expect.objectContaining({ name: 'Uno', states: ['07'], phones: ['9614445566'] })],
      [3, expect.objectContaining({ name: 'Otro', states: ['20'], phones: ['9614445577'] })],
    ]);
    expect(kept).toContain('phones.number');
    expect(notKept).toContain('service_at_locations.location.addresses.city');
  });

  it('of this site are read again as they were given out: nothing new is proposed', async () => {
    const own = serviceTables(services).map(({ name, fields, rows }) => ({
      name: `${name}.csv`,
      text: plainCsvOf([fields.map((field) => field.name), ...rows]),
    }));
    const { rows, faults } = await run(own);
    expect(faults).toEqual([]);
    expect(rows.map(({ known, proposals }) => [known?.id, proposals])).toEqual(services.map(({ id }) => [id, []]));
    const alone = await run(own.find(({ name }) => name === 'services.csv')?.text);
    expect([alone.faults, alone.rows.length]).toEqual([[], services.length]);
  });

  it('say in which table something is wrong, or that there are no services', async () => {
    const services = { name: 'services.csv', text: 'id,organization_id,name\ns1,o,Uno' };
    const broken = await run([services, { name: 'phones.csv', text: 'id,service_id,number\np1,s1' }], { state: '07', kind: 'ngo' });
    expect(broken.faults).toEqual([{ line: 2, column: 'phones', fault: 'cells' }]);
    const phones = await run([
      { name: 'phones.csv', text: 'id,service_id,number\np1,s1,9614445566' },
      { name: 'x.json', text: '{}' },
    ]);
    expect(phones.faults).toEqual([{ line: 1, column: '', fault: 'no_services' }]);
    expect((await run([services, { name: 'phones.csv', text: '\uFFFD' }])).faults[0]?.fault).toBe('not_utf8');
  });
});

const EXAMPLES = `${process.env['HSDS_SCHEMAS'] ?? '../shared/standards/hsds'}/3.1/examples`;

// The standard's own files stand beside the project, or nowhere.
if (existsSync(EXAMPLES)) {
  it('the worked examples of HSDS are imported: each field is kept, or listed as not kept (printed)', async () => {
    for (const name of ['service_full.json', 'service_list.json']) {
      const text = readFileSync(`${EXAMPLES}/${name}`, 'utf8');
      const { rows, faults, kept, notKept } = await run(text, { state: '07', kind: 'ngo' });
      console.log(`${name}\nkept: ${kept.join(', ')}\nnot kept: ${notKept.join(', ')}`);
      expect(faults).toEqual([]);
      const paths = new Set<string>();
      const walk = (value: unknown, path: string): void => {
        if (Array.isArray(value)) value.forEach((one) => walk(one, path));
        else if (typeof value === 'object' && value !== null)
          for (const [key, one] of Object.entries(value)) walk(one, path ? `${path}.${key}` : key);
        else if (value !== null && value !== '') paths.add(path);
      };
      const parsed = JSON.parse(text) as { contents?: unknown };
      walk(parsed.contents ?? parsed, '');
      expect([...kept, ...notKept].sort()).toEqual([...paths].sort());
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.proposals[0]).toMatchObject({ field: 'draft', value: { states: ['07'] } });
    }
  });
}

it('two services of one kind and state that may be one are suggested, never two of one organisation', () => {
  const [one] = services;
  if (!one) throw new Error('no service');
  const other = makeService({ id: '07-centro-2', name: 'Centro Ayuda Esperanza', organization: { id: 'other', name: 'x' } });
  expect(findPairs([one, other]).map(({ services: pair, likeness }) => [...pair.map(({ id }) => id), likeness])).toEqual([
    ['07-centro', '07-centro-2', 'near_name'],
  ]);
  expect(findPairs([one, { ...other, organization: one.organization }])).toEqual([]);
});

it('our own CSV runs nothing in a spreadsheet, whatever stands in it', () => {
  const cells = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', 'a,"b"\n=2'];
  const [, ...lines] = csvOf([['x'], ...cells.map((cell) => [cell])]).split('\r\n');
  for (const line of lines.filter((one) => one !== '')) expect(line.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
});
