import type { DirectoryContent } from '#domain/content.ts';
import { findFaults } from '#domain/faults.ts';
import type { OrganizationRecord, ServiceRecord, Source } from '#domain/record.ts';

/** Records as files hold them, with the least that they must have. */

export const source = (id: string, changes: object = {}) =>
  ({ id, title: 'Página', date: '2025', confidence: 'high', wording: 'Dice que sí.', ...changes }) as Source;

export const hidden = (id: string, changes: object = {}) =>
  ({ id, withheld: true, origin: 'press', date: '2025', confidence: 'high', ...changes }) as Source;

export const phone = (number: string, printed = number, source = 'page') => ({
  number,
  printed,
  source,
  channels: ['voice' as const],
  emergency: false,
});

export function record(changes: object = {}): ServiceRecord {
  const lists = {
    phones: [],
    disagreements: [],
    checks: [],
    needs: [],
    eligibility: [],
    languages: [],
    cautions: [],
    emails: [],
    urls: [],
  };
  const access = { how: 'unknown', through: [] };
  const own = { id: 'casa', name: 'Casa Uno', kind: 'ngo', area: { states: ['07'] }, sources: ['page'], conditions: {}, access };
  return { ...lists, ...own, ...changes } as unknown as ServiceRecord;
}

export const withheld = (changes: object = {}) => record({ withheld: true, kind: 'shelter', location: undefined, ...changes });

export function organization(services: ServiceRecord[], changes: object = {}): OrganizationRecord {
  return {
    id: 'org',
    name: 'Casa Uno A.C.',
    level: 'civil',
    sources: [source('page')],
    services,
    ...changes,
  } as unknown as OrganizationRecord;
}

export function content(organizations: OrganizationRecord[], changes: object = {}): DirectoryContent {
  const laws = { LGV: { title: 'Ley', url: 'https://example.org', as_of: '2025-01-01', articles: ['107', '110'] } };
  const hours = {
    until: '2027-12-31',
    holidays: [],
    weeks: { 'Mo-Fr 09:00-15:00': { periods: [], on_holidays: 'closed' } },
    irregular: ['odd'],
  };
  return { organizations, laws, mandates: {}, cautions: [], warnings: [], hours, ...changes } as unknown as DirectoryContent;
}

export function faultsOf(service: ServiceRecord, org: object = {}, all: object = {}): readonly string[] {
  return findFaults(content([organization([service], org)], all)).map(({ message }) => message);
}
