import { makeVocabulary } from '#domain/hsds-taxonomy.ts';
import type { Wording } from '#domain/hsds-words.ts';
import type { Say } from '#domain/messages.ts';
import type { Service } from '#domain/service.ts';
import { makePhone, makeService } from './factories.ts';

/** Says the key itself, and what it was given: what is said is tested elsewhere, here it is when. */
export const sayKey: Say = (key, params) => (params ? `${key}(${Object.values(params).join(', ')})` : key);

const crosswalk = {
  source: { title: '', url: 'https://example.org', date: '2025-01-01', licence: '', note: '' },
  matches: { 'need:legal': [{ field: 'f', code: 'c', match: 'exact' as const }] },
};

export const wording: Wording = {
  say: sayKey,
  names: { country: (code) => `country ${code}`, language: (code) => `language ${code}` },
  vocabulary: makeVocabulary(sayKey, (key) => `en ${key}`, crosswalk),
};

const said = { basis: 'stated', source: 'page' } as const;

/** A house of which everything is said. */
export function makeWhole(changes: Partial<Service> = {}): Service {
  return makeService({
    id: 'whole',
    name: 'Casa Entera A.C.',
    organization: { id: 'org', name: 'Casa Entera A.C.', acronym: 'CE' },
    kind: 'migrant_shelter',
    area: { states: ['07', '15'] },
    location: { withheld: false, city: 'Tapachula', address: 'Calle 1, 30700 Tapachula' },
    access: { how: 'call', through: [{ id: 'door', page: '07-1', name: 'Puerta', phones: [makePhone('9610000009')] }] },
    phones: [
      { ...makePhone('9621234567'), extension: '12', channels: ['voice', 'whatsapp'] },
      { ...makePhone('+12105551234'), extension: '012', option: '3', channels: ['sms'], emergency: true },
    ],
    emails: ['a@example.org', 'b@example.org'],
    urls: ['https://a.example.org', 'https://b.example.org'],
    hours: 'Mo 09:00-15:00; Tu 00:00-24:00',
    opening: {
      periods: [
        { days: [1], from: '09:00', to: '15:00' },
        { days: [2], from: '00:00', to: '24:00' },
      ],
      onHolidays: 'closed',
      holidays: ['2026-11-16'],
      until: '2027-12-31',
    },
    needs: [
      { codes: ['legal', 'food'], ...said },
      { codes: ['shelter'], basis: 'mandate', articles: ['LGV 107', 'LGV 1'] },
      { codes: ['medical'], basis: 'assumed' },
    ],
    groups: [
      {
        id: 'women',
        anyone: said,
        rules: [
          { axis: 'age', accepts: ['18-59'], otherwise: 'refuses', ...said },
          { axis: 'gender', accepts: ['female'], refuses: ['male'], unknown: ['nonbinary'], otherwise: 'unknown', ...said },
          { axis: 'disability', otherwise: 'accepts', ...said },
          { axis: 'pregnant', accepts: ['yes'], otherwise: 'refuses', basis: 'assumed' },
        ],
        regime: { type: 'open', ...said },
      },
    ],
    conditions: {
      complaint_required: { value: 'no', ...said },
      documents_required: { value: 'yes', ...said },
      sobriety_required: { value: 'yes', basis: 'assumed' },
    },
    languages: [
      { codes: ['tzo'], ...said },
      { codes: ['mam'], basis: 'assumed' },
    ],
    maxStayDays: { value: 30, ...said },
    phoneAllowed: { value: 'yes', ...said },
    cost: { value: 'free', ...said },
    cautions: [
      {
        id: 'care',
        text: { es: 'Cuidado.', en: 'Take care.' },
        articles: ['LGV 107', 'LGV 1'],
        sources: [{ id: 'news', title: 'Nota', date: '2024', confidence: 'medium' }],
      },
    ],
    disagreements: [
      {
        field: 'name',
        says: [
          { value: 'Casa', source: 'page' },
          { value: 'Hogar', source: 'gone' },
        ],
      },
    ],
    sources: [
      { id: 'page', title: 'Página', url: 'https://a.example.org', date: '2025-05', confidence: 'high' },
      { id: 'secret', withheld: true, origin: 'press', date: null, confidence: 'high' },
    ],
    citations: { 'LGV 107': { title: 'Ley', article: '107', url: 'https://ley.example.org', date: '2025-01-01' } },
    sourceDate: '2025-05',
    checks: [{ of: 'phones', method: 'called', date: '2026-11-01', by: 'steward', source: 'page' }],
    alerts: [
      { kind: 'full', until: '2026-11-30' },
      { kind: 'changed_number', until: '2026-12-01', number: '9619999999' },
      { kind: 'closed', until: '2026-11-27' },
    ],
    ...changes,
  });
}

/** A house whose place nobody tells, whatever its record holds. */
export function makeHidden(changes: Partial<Service> = {}): Service {
  return makeWhole({ id: 'hidden', name: 'Casa Oculta', kind: 'shelter', location: { withheld: true }, ...changes });
}
