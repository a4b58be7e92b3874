import { bedGroupSchema } from '#domain/bed-group.ts';
import type { Need } from '#domain/vocabulary.ts';
import type { Phone } from '#domain/phone.ts';
import type { Service } from '#domain/service.ts';
import { pageOf } from '#domain/service-page.ts';
import type { StateCode } from '#domain/states.ts';
import type { Role } from '#domain/token.ts';

/** Organisations that do not exist, for `npm run demo` alone: never a part of `content/`, the site or a published database. */

interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: Service['kind'];
  readonly state: StateCode;
  readonly needs: readonly Need[];
}

/** No number in Mexico begins with a zero. */
const NOBODYS_NUMBER: Phone = { number: '0000000000', printed: '000 000 0000', source: 'demo', channels: ['voice'], emergency: false };

function makeService({ id, name, kind, state, needs }: Place): Service {
  const area = { states: [state] };
  const said = { basis: 'stated', source: 'demo' } as const;
  return {
    id,
    page: pageOf(id, area),
    name: `DEMOSTRACIÓN ${name}`,
    demo: true,
    organization: { id, name: `DEMOSTRACIÓN ${name}` },
    kind,
    level: 'civil',
    area,
    location: { withheld: true },
    access: { how: 'call', through: [] },
    phones: [NOBODYS_NUMBER],
    emails: [],
    urls: [],
    needs: needs.length > 0 ? [{ ...said, codes: needs }] : [],
    groups: [],
    conditions: {},
    languages: [],
    cautions: [],
    disagreements: [],
    sources: [{ id: 'demo', title: 'DEMOSTRACIÓN', date: null, confidence: 'medium' }],
    citations: {},
    sourceDate: null,
    checks: [],
  };
}

const LODGING: readonly Need[] = ['shelter', 'emergency_lodging'];
const places: readonly Place[] = [
  { id: 'demo-refugio-uno', name: 'Refugio Uno', kind: 'shelter', state: '07', needs: LODGING },
  { id: 'demo-refugio-dos', name: 'Refugio Dos', kind: 'shelter', state: '21', needs: LODGING },
  { id: 'demo-ong', name: 'ONG', kind: 'ngo', state: '07', needs: ['legal'] },
  { id: 'demo-consulado', name: 'Consulado', kind: 'consulate', state: '07', needs: ['consular'] },
  { id: 'demo-registro-uno', name: 'Registro Uno', kind: 'network', state: '09', needs: [] },
  { id: 'demo-registro-dos', name: 'Registro Dos', kind: 'network', state: '09', needs: [] },
];

export const DEMO_SERVICES: readonly Service[] = places.map(makeService);

export interface DemoGroup {
  readonly settings: ReturnType<typeof bedGroupSchema.parse>;
  readonly state: StateCode;
  /** Beds free when the demonstration begins; without: nobody has said. */
  readonly free: number | undefined;
}

export interface DemoPartner {
  /** Also the id of its service. */
  readonly id: string;
  readonly role: Role;
  readonly isConsulate: boolean;
  readonly groups: readonly DemoGroup[];
}

function only(axis: string, ...values: readonly string[]): readonly string[] {
  return [...values.map((value) => `${axis}:${value}=accepts`), `${axis}:otherwise=refuses`];
}

function makeGroup(state: StateCode, free: number | undefined, settings: object): DemoGroup {
  return { settings: bedGroupSchema.parse(settings), state, free };
}

const women = only('gender', 'female', 'trans_female');
const shown = { shows_numbers: true, is_public: true };
const inChiapas = [
  makeGroup('07', 4, {
    id: 'demo-women',
    capacity: 14,
    rules: [...women, ...only('age', '18+')],
    ...shown,
    regime: 'semi_open',
    max_stay_days: 90,
    intake_hours: '00:00-24:00',
  }),
  makeGroup('07', 5, {
    id: 'demo-families',
    capacity: 16,
    rules: only('household', 'with_children', 'with_teen_son', 'with_partner', 'with_family'),
    ...shown,
  }),
];
const inPuebla = [
  makeGroup('21', 2, {
    id: 'demo-men',
    capacity: 8,
    rules: [...only('gender', 'male', 'trans_male'), ...only('age', '18+')],
    regime: 'open',
    intake_hours: '08:00-20:00',
  }),
  makeGroup('21', 1, {
    id: 'demo-foreign-women',
    capacity: 6,
    rules: [...women, ...only('nationality', 'foreign')],
    allow_consulates: true,
    shows_numbers: true,
  }),
  makeGroup('21', undefined, { id: 'demo-teenagers', capacity: 10, rules: only('age', '12-17') }),
];

const others = { isConsulate: false, groups: [] };

export const DEMO_PARTNERS: readonly DemoPartner[] = [
  { ...others, id: 'demo-refugio-uno', role: 'shelter', groups: inChiapas },
  { ...others, id: 'demo-refugio-dos', role: 'shelter', groups: inPuebla },
  { ...others, id: 'demo-ong', role: 'referrer' },
  { ...others, id: 'demo-consulado', role: 'referrer', isConsulate: true },
  { ...others, id: 'demo-registro-uno', role: 'steward' },
  { ...others, id: 'demo-registro-dos', role: 'steward' },
];
