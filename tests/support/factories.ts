import type { Rule } from '#domain/eligibility.ts';
import type { Phone } from '#domain/phone.ts';
import type { Group, Service } from '#domain/service.ts';

/** A service in Chiapas that says it gives legal help; each test changes what it is about. */
export function makeService(changes: Partial<Service> = {}): Service {
  return {
    id: 'place',
    page: '07-00000000',
    name: 'Casa de prueba',
    organization: { id: 'place', name: 'Casa de prueba' },
    kind: 'ngo',
    level: 'civil',
    area: { states: ['07'] },
    location: { withheld: false },
    access: { how: 'call', through: [] },
    phones: [],
    emails: [],
    urls: [],
    needs: [{ codes: ['legal'], basis: 'stated', source: 'page' }],
    groups: [],
    conditions: {},
    languages: [],
    cautions: [],
    disagreements: [],
    sources: [],
    citations: {},
    sourceDate: '2025',
    checks: [],
    ...changes,
  };
}

/** A number that answers by voice. */
export function makePhone(number = '9610000000'): Phone {
  return { number, printed: number, source: 'page', channels: ['voice'], emergency: false };
}

/** A group that takes everybody the rules do not refuse. */
export function groupOf(...rules: readonly Rule[]): Group {
  return { anyone: { basis: 'stated', source: 'page' }, rules };
}

export function stated(rule: Omit<Rule, 'basis' | 'source'>): Rule {
  return { ...rule, basis: 'stated', source: 'page' };
}

export function assumed(rule: Omit<Rule, 'basis' | 'source'>): Rule {
  return { ...rule, basis: 'assumed' };
}
