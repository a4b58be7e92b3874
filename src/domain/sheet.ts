import { evaluate } from './evaluate.ts';
import type { NumberGroup } from './numbers.ts';
import { leadOf, type Lead } from './share-text.ts';
import type { Service } from './service.ts';
import { worksIn } from './service.ts';
import type { StateCode } from './states.ts';
import type { Kind } from './vocabulary.ts';

/** How many of a kind stand on the one page of a state, in the order of the page: first where one may sleep, then who must help. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['shelter', 3],
  ['migrant_shelter', 3],
  ['half_way_house', 1],
  ['children_home', 1],
  ['victims_commission', 1],
  ['prosecutor', 2],
  ['child_protection', 1],
  ['womens_justice_centre', 2],
  ['human_rights_commission', 1],
  ['refugee_office', 1],
  ['ngo', 2],
  ['legal_aid', 1],
  ['day_centre', 1],
  ['womens_institute', 1],
  ['search_commission', 1],
  ['labour_office', 1],
  ['hotline', 1],
];

/** What one letter page holds in the smallest type that people read on paper. */
const ROWS = 14;

/** How many national numbers of each group stand on a sheet, in the order of the page of numbers. */
export const SHEET_NUMBERS: Readonly<Partial<Record<NumberGroup, number>>> = {
  danger: 1,
  trafficking: 1,
  report: 2,
  rights: 2,
  women: 1,
  refuge: 1,
  labour: 1,
  health: 2,
  search: 1,
  abroad: 1,
};

/** Guides whose answer stands on every sheet: three rights, then the ways out. */
export const SHEET_RIGHTS = ['ayuda-sin-condiciones', 'abogado-gratis', 'donde-quedarte'] as const;
export const SHEET_EXITS = ['salud-urgente', 'registro-paso-a-paso', 'proteccion-o-tarjeta', 'volver-a-casa'] as const;

export interface SheetRow {
  readonly service: Service;
  readonly lead: Lead;
  /** The law obliges it to attend to whoever comes; of everybody else one asks first. */
  readonly mustAttend: boolean;
}

/**
 * The places of a state that stand on its sheet: each with a number that leads there. `services` are in the order of an answer.
 * Refuges for women stay out: the law does not let victims of trafficking be lodged there (LGTP art. 90 VI).
 */
export function pickForSheet(services: readonly Service[], state: StateCode): readonly SheetRow[] {
  const own = services.filter(({ area }) => area !== 'national' && worksIn(area, state));
  const rows = own.flatMap((service) => {
    const lead = leadOf(service);
    const { verdict, basis } = evaluate({}, service);
    return lead ? [{ service, lead, mustAttend: verdict === 'accepts' && basis === 'mandate' }] : [];
  });
  const picked = SHARES.flatMap(([kind, share]) => rows.filter(({ service }) => service.kind === kind).slice(0, share));
  return picked.slice(0, ROWS);
}
