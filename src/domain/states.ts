import { plain } from './plain.ts';

/**
 * The 32 federative entities, in INEGI order.
 * Codes: INEGI (AGEE), ISO 3166-2:MX; `zones` are IANA names, the one most people there live by first
 * (zones since the time law of 28-10-2022); `neighbours` share a land border.
 */
export interface State {
  /** INEGI code, `01`…`32`. */
  readonly code: StateCode;
  /** INEGI's official name. */
  readonly name: string;
  /** ISO 3166-2, such as `MX-CHP`. */
  readonly iso: string;
  /** Usual abbreviations and other names, as people write them. */
  readonly aliases: readonly string[];
  readonly neighbours: readonly StateCode[];
  readonly zones: readonly string[];
}

// prettier-ignore
export const STATE_CODES = [
  '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16',
  '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32',
] as const;
export type StateCode = (typeof STATE_CODES)[number];

/** Where Mexicans outside the country ask from. */
export const ABROAD = 'abroad';
export type StateOrAbroad = StateCode | typeof ABROAD;

const CENTRAL = ['America/Mexico_City'] as const;
const MERIDA = ['America/Merida'] as const;
const NORTH_EAST = ['America/Monterrey', 'America/Matamoros'] as const;
const PACIFIC = ['America/Mazatlan'] as const;

// prettier-ignore
export const STATES: readonly State[] = [
  { code: '01', name: 'Aguascalientes', iso: 'MX-AGU', aliases: ['Ags', 'AGU'], neighbours: ['14', '32'], zones: CENTRAL },
  { code: '02', name: 'Baja California', iso: 'MX-BCN', aliases: ['BC', 'BCN', 'Baja California Norte'], neighbours: ['03', '26'], zones: ['America/Tijuana'] },
  { code: '03', name: 'Baja California Sur', iso: 'MX-BCS', aliases: ['BCS'], neighbours: ['02'], zones: PACIFIC },
  { code: '04', name: 'Campeche', iso: 'MX-CAM', aliases: ['Camp', 'CAM'], neighbours: ['23', '27', '31'], zones: MERIDA },
  { code: '05', name: 'Coahuila de Zaragoza', iso: 'MX-COA', aliases: ['Coah', 'COA', 'Coahuila'], neighbours: ['08', '10', '19', '24', '32'], zones: NORTH_EAST },
  { code: '06', name: 'Colima', iso: 'MX-COL', aliases: ['Col'], neighbours: ['14', '16'], zones: CENTRAL },
  { code: '07', name: 'Chiapas', iso: 'MX-CHP', aliases: ['Chis', 'CHP'], neighbours: ['20', '27', '30'], zones: CENTRAL },
  { code: '08', name: 'Chihuahua', iso: 'MX-CHH', aliases: ['Chih', 'CHH'], neighbours: ['05', '10', '25', '26'], zones: ['America/Chihuahua', 'America/Ciudad_Juarez', 'America/Ojinaga'] },
  { code: '09', name: 'Ciudad de México', iso: 'MX-CMX', aliases: ['CDMX', 'CMX', 'DF', 'Distrito Federal', 'Mexico City', 'Cd de México'], neighbours: ['15', '17'], zones: CENTRAL },
  { code: '10', name: 'Durango', iso: 'MX-DUR', aliases: ['Dgo', 'DUR'], neighbours: ['05', '08', '18', '25', '32'], zones: ['America/Monterrey'] },
  { code: '11', name: 'Guanajuato', iso: 'MX-GUA', aliases: ['Gto', 'GUA'], neighbours: ['14', '16', '22', '24', '32'], zones: CENTRAL },
  { code: '12', name: 'Guerrero', iso: 'MX-GRO', aliases: ['Gro'], neighbours: ['15', '16', '17', '20', '21'], zones: CENTRAL },
  { code: '13', name: 'Hidalgo', iso: 'MX-HID', aliases: ['Hgo', 'HID'], neighbours: ['15', '21', '22', '24', '29', '30'], zones: CENTRAL },
  { code: '14', name: 'Jalisco', iso: 'MX-JAL', aliases: ['Jal'], neighbours: ['01', '06', '11', '16', '18', '24', '32'], zones: CENTRAL },
  { code: '15', name: 'México', iso: 'MX-MEX', aliases: ['Edomex', 'Edo Mex', 'MEX', 'Estado de México', 'State of Mexico', 'Edo de México'], neighbours: ['09', '12', '13', '16', '17', '21', '22', '29'], zones: CENTRAL },
  { code: '16', name: 'Michoacán de Ocampo', iso: 'MX-MIC', aliases: ['Mich', 'MIC', 'Michoacán'], neighbours: ['06', '11', '12', '14', '15', '22'], zones: CENTRAL },
  { code: '17', name: 'Morelos', iso: 'MX-MOR', aliases: ['Mor'], neighbours: ['09', '12', '15', '21'], zones: CENTRAL },
  { code: '18', name: 'Nayarit', iso: 'MX-NAY', aliases: ['Nay'], neighbours: ['10', '14', '25', '32'], zones: ['America/Mazatlan', 'America/Bahia_Banderas'] },
  { code: '19', name: 'Nuevo León', iso: 'MX-NLE', aliases: ['NL', 'NLE'], neighbours: ['05', '24', '28', '32'], zones: NORTH_EAST },
  { code: '20', name: 'Oaxaca', iso: 'MX-OAX', aliases: ['Oax'], neighbours: ['07', '12', '21', '30'], zones: CENTRAL },
  { code: '21', name: 'Puebla', iso: 'MX-PUE', aliases: ['Pue'], neighbours: ['12', '13', '15', '17', '20', '29', '30'], zones: CENTRAL },
  { code: '22', name: 'Querétaro', iso: 'MX-QUE', aliases: ['Qro', 'QUE', 'Querétaro de Arteaga'], neighbours: ['11', '13', '15', '16', '24'], zones: CENTRAL },
  { code: '23', name: 'Quintana Roo', iso: 'MX-ROO', aliases: ['Q Roo', 'QR', 'ROO'], neighbours: ['04', '31'], zones: ['America/Cancun'] },
  { code: '24', name: 'San Luis Potosí', iso: 'MX-SLP', aliases: ['SLP'], neighbours: ['05', '11', '13', '14', '19', '22', '28', '30', '32'], zones: CENTRAL },
  { code: '25', name: 'Sinaloa', iso: 'MX-SIN', aliases: ['Sin'], neighbours: ['08', '10', '18', '26'], zones: PACIFIC },
  { code: '26', name: 'Sonora', iso: 'MX-SON', aliases: ['Son'], neighbours: ['02', '08', '25'], zones: ['America/Hermosillo'] },
  { code: '27', name: 'Tabasco', iso: 'MX-TAB', aliases: ['Tab'], neighbours: ['04', '07', '30'], zones: CENTRAL },
  { code: '28', name: 'Tamaulipas', iso: 'MX-TAM', aliases: ['Tamps', 'TAM'], neighbours: ['19', '24', '30'], zones: NORTH_EAST },
  { code: '29', name: 'Tlaxcala', iso: 'MX-TLA', aliases: ['Tlax', 'TLA'], neighbours: ['13', '15', '21'], zones: CENTRAL },
  { code: '30', name: 'Veracruz de Ignacio de la Llave', iso: 'MX-VER', aliases: ['Ver', 'Veracruz', 'Veracruz Llave'], neighbours: ['07', '13', '20', '21', '24', '27', '28'], zones: CENTRAL },
  { code: '31', name: 'Yucatán', iso: 'MX-YUC', aliases: ['Yuc'], neighbours: ['04', '23'], zones: MERIDA },
  { code: '32', name: 'Zacatecas', iso: 'MX-ZAC', aliases: ['Zac'], neighbours: ['01', '05', '10', '11', '14', '18', '19', '24'], zones: CENTRAL },
];

const byCode = new Map(STATES.map((state) => [state.code, state]));

export function getState(code: StateCode): State {
  const state = byCode.get(code);
  if (!state) throw new RangeError(`No state has the code ${code}`);
  return state;
}

const spellings = new Map(
  STATES.flatMap((state) =>
    [state.code, String(Number(state.code)), state.name, state.iso, ...state.aliases].map(
      (text) => [plain(text).replaceAll(' ', ''), state.code] as const,
    ),
  ),
);

/** The state a person means, whatever the accents, case, dots or abbreviation; `undefined` when none is. */
export function findState(text: string): StateCode | undefined {
  const words = plain(text).replaceAll(' ', '');
  return spellings.get(words) ?? spellings.get(words.replace(/^(estadode|stateof)/, ''));
}

/** All states but `from`, nearest first: fewest borders to cross, then by code. */
export function byDistance(from: StateCode): readonly StateCode[] {
  const reached = new Set<StateCode>([from]);
  let edge: StateCode[] = [from];
  while (edge.length > 0) {
    const next = new Set(edge.flatMap((code) => getState(code).neighbours).filter((code) => !reached.has(code)));
    edge = [...next].sort();
    for (const code of edge) reached.add(code);
  }
  return [...reached].slice(1);
}
