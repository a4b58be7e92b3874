import { describe, expect, it } from 'vitest';
import { buildLookup } from '#domain/search-entries.ts';
import type { SearchFile, SearchRecord } from '#domain/search-file.ts';
import { acronymsIn, expand } from '#domain/search-index.ts';
import { search, type Filters } from '#domain/search.ts';

function page(path: string, title: string, changes: Partial<SearchRecord> = {}): SearchRecord {
  return { path, title, hint: '', group: 'rights', states: [], needs: [], names: [], words: [], text: '', digits: [], ...changes };
}

const file: SearchFile = {
  stop: ['de', 'la', 'el', 'en', 'me', 'mi', 'para', 'un', 'una', 'que', 'del'],
  caution: 'Ten cuidado',
  kinds: {
    shelter: ['Albergue', 'refugio', 'casa'],
    consulate: ['Consulado'],
    refugee_office: ['Oficina de refugio'],
    prosecutor: ['Fiscalía', 'denunciar'],
    hotline: ['Línea'],
  },
  states: {
    '07': { name: 'Chiapas', words: ['chiapas', 'tapachula', 'san cristobal'] },
    '09': { name: 'Ciudad de México', words: ['ciudad de mexico', 'cdmx'] },
    '20': { name: 'Oaxaca', words: ['oaxaca'] },
  },
  needs: [
    { code: 'shelter', label: 'Dónde dormir', words: ['dormir', 'donde dormir', 'albergue'], missing: ['20'] },
    { code: 'legal', label: 'Abogado', words: ['abogado', 'asesoria'], missing: [] },
    { code: 'consular', label: 'Tu consulado', words: ['consulado'], missing: [] },
  ],
  records: [
    page('/guias/papeles/', 'Me quitaron mis papeles', { words: ['pasaporte', 'documentos'], text: 'pasaporte visa policia albergue' }),
    page('/guias/papeles/#copia', 'Me quitaron mis papeles', { words: ['copia'] }),
    page('/guias/trabajo/', 'Trabajo forzado', { words: ['patron', 'sueldo'], text: 'pagar deuda' }),
    page('/consulados/', 'Consulados', {}),
    page('/estados/07/', 'Chiapas', { group: 'places', states: ['07'] }),
    page('/numeros/', 'Números que ayudan', { names: ['INM'], text: 'llamar' }),
  ],
  services: [
    {
      page: '07-1',
      title: 'Casa Azul A.C.',
      kind: 'shelter',
      city: 'Tapachula',
      states: ['07'],
      needs: ['shelter'],
      phones: ['9611234567'],
    },
    { page: '20-1', title: 'Refugio', kind: 'shelter', states: ['20'], needs: ['shelter'], phones: ['9511234567'], caution: true },
    {
      page: 'mx-1',
      title: 'Comisión de Ayuda a Refugiados (COMAR)',
      kind: 'refugee_office',
      needs: ['legal'],
      phones: ['5512345678', '8001234567'],
    },
    {
      page: '07-2',
      title: 'COMAR Tapachula',
      kind: 'refugee_office',
      city: 'Tapachula',
      states: ['07'],
      needs: ['legal'],
      phones: ['+12105551234'],
    },
    { page: '07-3', title: 'Fiscalía de Chiapas', kind: 'prosecutor', states: ['07'], needs: ['legal'], words: ['ministerio publico'] },
    {
      page: '07-4',
      title: 'Consulado de Guatemala en Tapachula',
      kind: 'consulate',
      city: 'Tapachula',
      states: ['07'],
      needs: ['consular'],
      words: ['guatemalteco'],
    },
    {
      page: '07-5',
      title: 'Consulado de Honduras en Tapachula',
      kind: 'consulate',
      city: 'Tapachula',
      states: ['07'],
      needs: ['consular'],
      words: ['hondureño'],
    },
    { page: 'ab-1', title: 'Consulado en Houston', kind: 'consulate', places: ['Texas'], needs: ['consular'] },
    { page: 'mx-2', title: 'Línea Nacional contra la Trata, sin costo', kind: 'hotline', line: true, phones: ['8005533000'] },
  ],
};

const index = expand(file);
const lookup = buildLookup(index, 'es');
const find = (typed: string, filters: Filters = {}) => search(typed, lookup, filters).map(({ path }) => path);

describe('a service in the index', () => {
  const record = (name: string) => index.records.find(({ path }) => path === `/s/${name}/`);
  it('is told with its number, what it is and where', () => {
    expect(record('07-1')).toMatchObject({
      hint: '961 123 4567 · Albergue · Tapachula, Chiapas',
      group: 'places',
      names: ['Casa Azul'],
      digits: ['9611234567'],
    });
    expect(record('20-1')).toMatchObject({ hint: '951 123 4567 · Albergue · Oaxaca · Ten cuidado', names: [] });
    expect(record('ab-1')).toMatchObject({ hint: 'Consulado · Texas', states: [] });
    expect(record('07-2')).toMatchObject({ digits: ['12105551234'], names: [] });
    expect(record('mx-2')).toMatchObject({ group: 'call', names: ['Línea Nacional contra la Trata'] });
  });
  it('of the whole country is what its acronym means', () => {
    expect(record('mx-1')?.names).toEqual(['Comisión de Ayuda a Refugiados', 'COMAR']);
    expect(acronymsIn('La COMAR y el INM de Ud. AB')).toEqual(['COMAR', 'INM']);
  });
});

describe('what people type', () => {
  it.each([
    ['casa azul', '/s/07-1/'],
    ['Casa Azul en Tapachula', '/s/07-1/'],
    ['casa asul', '/s/07-1/'],
    ['pasaporte', '/guias/papeles/'],
    ['pasap', '/guias/papeles/'],
    ['me quitaron el pasaporte', '/guias/papeles/'],
    ['me quitaron mis papeles', '/guias/papeles/'],
    ['copia', '/guias/papeles/#copia'],
    ['sueldos', '/guias/trabajo/'],
    ['COMAR', '/s/mx-1/'],
    ['comar tapachula', '/s/07-2/'],
    ['telefono de la COMAR', '/s/mx-1/'],
    ['961 123 4567', '/s/07-1/'],
    ['123 4567', '/s/07-1/'],
    ['1234567', '/s/07-1/'],
    ['55 1234 5678', '/s/mx-1/'],
    ['12345678', '/s/mx-1/'],
    ['800 553 3000', '/s/mx-2/'],
    ['210 555 1234', '/s/07-2/'],
    ['ministerio publico', '/s/07-3/'],
    ['chiapas', '/estados/07/'],
    ['consulado de guatemala', '/s/07-4/'],
    ['consulado guatemala tapachula', '/s/07-4/'],
    ['guatemalteco tapachula', '/s/07-4/'],
    ['consulado houston', '/s/ab-1/'],
    ['consulados', '/consulados/'],
    ['donde dormir en chiapas', '/estados/07/#n2'],
    ['dormir oaxaca', '/estados/20/#gaps'],
    ['abogado tapachula', '/estados/07/#n15'],
    ['INM', '/numeros/'],
    ['INM papeles', '/numeros/'],
    ['linea nacional contra la trata', '/s/mx-2/'],
  ])('%s leads to %s', (typed, path) => expect(find(typed)[0]).toBe(path));

  it('is answered with each page once, and with nothing when nothing is there', () => {
    expect(find('papeles copia').filter((path) => path.startsWith('/guias/papeles'))).toHaveLength(1);
    expect(find('xyzxyz')).toEqual([]);
    expect(find('xx')).toEqual([]);
    expect(find('')).toEqual([]);
  });
  it('leaves out what is far from it, and shows fifteen at most', () => {
    const many = Array.from({ length: 30 }, (_, number) => page(`/p/${number}/`, `Ayuda ${number}`));
    expect(search('ayuda', buildLookup({ ...index, records: many }, 'es'))).toHaveLength(15);
  });
  it('has what is in the state that was named first', () => {
    expect(find('albergue', { state: '20' }).slice(0, 2)).toEqual(['/s/20-1/', '/estados/20/#gaps']);
    expect(find('refugio oaxaca').indexOf('/s/20-1/')).toBeLessThan(find('refugio oaxaca').concat('/s/07-1/').indexOf('/s/07-1/'));
    expect(find('casa oaxaca')).toContain('/s/20-1/');
  });
});

describe('filters', () => {
  it('alone list what serves there, the state first', () => {
    expect(find('', { state: '20' })).toEqual(['/s/20-1/']);
    expect(find('', { need: 'shelter' })).toEqual(['/s/07-1/', '/s/20-1/']);
    expect(find('', { need: 'legal' })).toEqual(['/s/07-2/', '/s/07-3/', '/s/mx-1/']);
    expect(find('', { state: '07', need: 'legal' })).toEqual(['/estados/07/#n15', '/s/07-2/', '/s/07-3/', '/s/mx-1/']);
    expect(find('', { state: '07', need: 'consular' })[0]).toBe('/consulados/');
  });
  it('leave out what is not of them', () => {
    expect(find('casa', { state: '20' })).not.toContain('/s/07-1/');
    expect(find('comar', { state: '20' })).toContain('/s/mx-1/');
    expect(find('papeles', { need: 'legal' })).toEqual([]);
    expect(find('comar', { need: 'shelter' })).toEqual([]);
  });
});
