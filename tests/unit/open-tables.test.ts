import { describe, expect, it } from 'vitest';
import { writeEmbed } from '#domain/embed.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { figuresTable, gapsTable, languagesTable } from '#domain/open-findings.ts';
import { serviceTables } from '#domain/open-tables.ts';
import type { Service } from '#domain/service.ts';
import { makeService } from '../support/factories.ts';
import { makeHidden, makeWhole } from '../support/whole.ts';

describe('the tables', () => {
  const rowsOf = (name: string, ...services: Service[]) => serviceTables(services).find((table) => table.name === name)?.rows ?? [];
  const whole = idOf('service', 'whole');
  it('have a row a service, and of a withheld one nothing finer than its states', () => {
    expect(rowsOf('services', makeWhole(), makeHidden())).toEqual([
      [
        whole,
        'whole',
        idOf('organization', 'org'),
        'Casa Entera A.C.',
        'migrant_shelter',
        'civil',
        '07 15',
        'false',
        'Tapachula',
        'Calle 1, 30700 Tapachula',
        'a@example.org',
        'https://a.example.org',
        'Mo 09:00-15:00; Tu 00:00-24:00',
        'call',
        'free',
        'stated',
        '2025-05',
        '2026-11-01',
      ],
      [
        idOf('service', 'hidden'),
        'hidden',
        idOf('organization', 'org'),
        'Casa Oculta',
        'shelter',
        'civil',
        '07 15',
        'true',
        null,
        null,
        null,
        null,
        null,
        'call',
        'free',
        'stated',
        '2025-05',
        '2026-11-01',
      ],
    ]);
    expect(rowsOf('services', makeService({ area: 'national' }))[0]?.slice(6)).toEqual([
      'national',
      'false',
      null,
      null,
      null,
      null,
      null,
      'call',
      null,
      null,
      '2025',
      null,
    ]);
    expect(rowsOf('services', makeService({ area: { hosts: ['US', 'US-TX'] } }))[0]?.[6]).toBe('US US-TX');
    const checks = ['2026-01-02', '2025-01-01'].map(
      (date) => ({ of: 'phones', method: 'called', date, by: 'steward', source: 'page' }) as const,
    );
    expect(rowsOf('services', makeService({ checks }))[0]?.at(-1)).toBe('2026-01-02');
  });
  it('have each organisation once', () => {
    expect(rowsOf('organizations', makeWhole(), makeHidden(), makeService())).toEqual([
      [idOf('organization', 'org'), 'org', 'Casa Entera A.C.', 'CE', 'civil'],
      [idOf('organization', 'place'), 'place', 'Casa de prueba', null, 'civil'],
    ]);
  });
  it('have what is told of each, with why', () => {
    expect(rowsOf('phones', makeWhole())).toEqual([
      [whole, '9621234567', '12', null, 'voice whatsapp', 'false'],
      [whole, '0012105551234', '012', '3', 'sms', 'true'],
    ]);
    expect(rowsOf('needs', makeWhole()).map((row) => row.slice(1))).toEqual([
      ['legal', 'stated'],
      ['food', 'stated'],
      ['shelter', 'mandate'],
      ['medical', 'assumed'],
    ]);
    expect(rowsOf('eligibility', makeWhole()).map((row) => row.slice(1))).toEqual([
      [1, 'age', '18-59', null, null, 'refuses', 'stated'],
      [1, 'gender', 'female', 'male', 'nonbinary', 'unknown', 'stated'],
      [1, 'disability', null, null, null, 'accepts', 'stated'],
      [1, 'pregnant', 'yes', null, null, 'refuses', 'assumed'],
      [1, 'anyone', null, null, null, 'accepts', 'stated'],
    ]);
    expect(rowsOf('eligibility', makeService({ groups: [{ rules: [] }, { rules: [], anyone: { basis: 'assumed' } }] }))).toMatchObject([
      [expect.any(String), 2, 'anyone', null, null, null, 'accepts', 'assumed'],
    ]);
    expect(rowsOf('conditions', makeWhole()).map((row) => row.slice(1))).toContainEqual(['documents_required', 'yes', 'stated']);
    expect(rowsOf('service-languages', makeWhole()).map((row) => row.slice(1))).toEqual([
      ['tzo', 'stated'],
      ['mam', 'assumed'],
    ]);
  });
  it('name the sources, but not those that would tell a secret place', () => {
    expect(rowsOf('sources', makeWhole()).map((row) => row.slice(1))).toEqual([
      ['page', 'false', 'Página', 'https://a.example.org', '2025-05', 'high'],
      ['secret', 'true', null, null, null, 'high'],
    ]);
    expect(rowsOf('sources', makeHidden()).map((row) => row.slice(1, 5))).toEqual([
      ['page', 'true', null, null],
      ['secret', 'true', null, null],
    ]);
    const sources = [{ id: 'p', title: 'Papel', date: null, confidence: 'medium' }] as const;
    expect(rowsOf('sources', makeService({ sources }))[0]?.slice(1)).toEqual(['p', 'false', 'Papel', null, null, 'medium']);
  });
  it('have the gaps, the figures and the languages', () => {
    const cell = { state: '07', status: 'ask', tally: [0, 1], surveys: [], date: null } as const;
    expect(gapsTable([{ group: 'man', need: 'shelter', national: [1, 2], states: [cell] }]).rows).toEqual([
      ['man', 'shelter', '07', 'Chiapas', 'ask', 0, 1, 1, 2, null],
    ]);
    const values = [
      { period: '2024', value: 5, source: 's' },
      { period: '2025', value: 7, more_than: true, source: 'gone' },
    ];
    const figure = {
      id: 'f',
      counts: { es: 'Qué', en: 'What' },
      sources: [{ id: 's', title: 'Informe', url: 'https://example.org' }],
      values,
    };
    expect(figuresTable([figure as never]).rows).toEqual([
      ['f', 'Qué', 'What', '2024', null, 5, 'Informe', 'https://example.org'],
      ['f', 'Qué', 'What', '2025', 'more_than', 7, null, null],
    ]);
    expect(languagesTable([{ codes: ['tzo', 'tzh'], group: 'national', name_es: 'Tsotsil' }]).rows).toEqual([
      ['tzo tzh', 'national', null, 'Tsotsil', null],
    ]);
    expect(languagesTable([{ codes: ['en'], group: 'other', autonym: 'English', name_es: 'Inglés', name_en: 'English' }]).rows).toEqual([
      ['en', 'other', 'English', 'Inglés', 'English'],
    ]);
  });
});

it('the piece for other pages has no sign of theirs in it', () => {
  const link = { href: 'https://example.org/?a=1&b="2"', label: 'Más <aquí>' };
  const html = writeEmbed({
    locale: 'es',
    title: 'A & B',
    numbers: [{ dialled: '911', shown: '9-1-1', what: 'Peligro' }],
    link,
    source: { ...link, date: 'hoy' },
  });
  expect(html).toContain('<p><strong>A &amp; B</strong></p>');
  expect(html).toContain('<li><a href="tel:911"><b>9-1-1</b></a> Peligro</li>');
  expect(html).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer">Más &lt;aquí&gt;</a>');
});
