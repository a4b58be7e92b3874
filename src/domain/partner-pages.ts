import type { Role } from './token.ts';

/** The pages of the partner area and who may open them; each is `/{locale}/socios/{name}/`. */
const PARTNER_PAGES = {
  camas: ['shelter'],
  buscar: ['referrer'],
  apartados: ['shelter', 'referrer'],
  organizaciones: ['steward'],
  pendientes: ['steward'],
  propuestas: ['steward'],
  directorio: ['steward'],
  importar: ['steward'],
  historial: ['shelter', 'referrer', 'steward'],
  avisos: ['shelter', 'referrer'],
  'nuestra-ficha': ['shelter', 'referrer'],
  cuenta: ['shelter', 'referrer', 'steward'],
} as const satisfies Record<string, readonly Role[]>;
export type PartnerPage = keyof typeof PARTNER_PAGES;

/** Pages that need no session: each has a secret of its own, or asks for a passkey. */
const OPEN_PAGES = ['entrar', 'invitacion', 'enlace', 'ficha'] as const;

const NAMES = Object.keys(PARTNER_PAGES) as readonly PartnerPage[];

/** The pages of one role, in the order of its menu; the first is where it starts. */
export function pagesOf(role: Role): readonly PartnerPage[] {
  return NAMES.filter((name) => PARTNER_PAGES[name].some((one) => one === role));
}

export type Entrance = 'open' | 'start' | PartnerPage | 'unknown';

/** What a path of the area is: without a name the start, from which each role is led to its first page. */
export function entranceOf(path: string): Entrance {
  const [, , , name = ''] = path.split('/');
  if (name === '') return 'start';
  if (OPEN_PAGES.some((one) => one === name)) return 'open';
  return NAMES.find((one) => one === name) ?? 'unknown';
}

/** Whether that role may open it. */
export function mayOpen(role: Role, page: PartnerPage): boolean {
  return PARTNER_PAGES[page].some((one) => one === role);
}
