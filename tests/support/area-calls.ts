import type { Role } from '#domain/token.ts';

/** One page, form or JSON route of the partner area, as whoever may use it uses it. */
export interface AreaCall {
  readonly method: 'GET' | 'POST';
  /** Below `/es/socios/`; names in capitals are filled in: of one world, or of another organisation's. */
  readonly path: string;
  /** Fields of a form; `json` for what a script sends. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly json?: object;
  /** What each role is answered that may do it; the others are led to their first page. `open`: anybody, signed in or not. */
  readonly may: Partial<Readonly<Record<Role, number>>> | { readonly open: number };
  /** What it is answered where all names are another organisation's; without, it names nothing. */
  readonly other?: number;
  /** Of an open route: what it is answered when the organisation behind its secret is suspended. */
  readonly suspended?: number;
}

const ALL = (status: number) => ({ shelter: status, referrer: status, steward: status });
const FIGURES = { group: 'GROUP', version: 'VERSION', free: '5', capacity: '10', out_of_service: '0' };
const PERSON = { age_band: '18-59', gender: 'female', household: 'alone' };
const MADE = { id: 'A'.repeat(20), attestationObject: 'oA', clientDataJSON: 'e30' };
const SIGNED = { id: 'A'.repeat(20), authenticatorData: 'oA', clientDataJSON: 'e30', signature: 'oA' };

const page = (path: string, may: AreaCall['may']): AreaCall => ({ method: 'GET', path, may });
const account = (fields: Readonly<Record<string, string>>, status: number, other?: number): AreaCall => ({
  method: 'POST',
  path: 'cuenta/',
  fields,
  may: ALL(status),
  ...(other === undefined ? {} : { other }),
});
const admission = (fields: Readonly<Record<string, string>>, status: number): AreaCall => ({
  method: 'POST',
  path: 'organizaciones/',
  fields,
  may: { steward: status },
});
const steward = (path: string, fields: Readonly<Record<string, string>>, status: number): AreaCall => ({
  method: 'POST',
  path,
  fields,
  may: { steward: status },
});
const move = (fields: Readonly<Record<string, string>>, may: AreaCall['may']): AreaCall => ({
  method: 'POST',
  path: 'apartados/',
  fields: { code: 'CODE', ...fields },
  may,
  other: 404,
});

/** Every page, form and JSON route that there is; the test compares with the sources. */
export const AREA_CALLS: readonly AreaCall[] = [
  page('', ALL(303)),
  page('camas/', { shelter: 200 }),
  page('buscar/', { referrer: 200 }),
  page('apartados/', { shelter: 200, referrer: 200 }),
  page('historial/', ALL(200)),
  page('avisos/', { shelter: 200, referrer: 200 }),
  page('organizaciones/', { steward: 200 }),
  page('pendientes/', { steward: 200 }),
  page('propuestas/', { steward: 200 }),
  page('directorio/', { steward: 200 }),
  page('directorio/PAGE/', { steward: 200 }),
  page('cuenta/', ALL(200)),
  page('entrar/', { open: 200 }),
  { ...page('invitacion/SECRET/', { open: 200 }), other: 404, suspended: 403 },
  { ...page('enlace/LINK/', { open: 200 }), other: 404, suspended: 401 },

  { method: 'POST', path: '', fields: {}, may: ALL(303) },
  { method: 'POST', path: 'camas/', fields: FIGURES, may: { shelter: 303 }, other: 404 },
  { method: 'POST', path: 'enlace/LINK/', fields: FIGURES, may: { open: 303 }, other: 404, suspended: 401 },
  { method: 'POST', path: 'buscar/', fields: { state: '07', ...PERSON }, may: { referrer: 200 } },
  {
    method: 'POST',
    path: 'buscar/',
    fields: { act: 'request', group: 'GROUP', key: 'key-of-access', ...PERSON },
    may: { referrer: 303 },
  },
  // Five beds are free and one is held: six is more than there is room for.
  {
    method: 'POST',
    path: 'buscar/',
    fields: { act: 'wait', group: 'GROUP', key: 'key-to-wait', beds: '6', ...PERSON },
    may: { referrer: 303 },
  },
  move({ act: 'accept' }, { shelter: 303, referrer: 403 }),
  move({ act: 'decline', reason: 'no_bed' }, { shelter: 303, referrer: 403 }),
  move({ act: 'arrive' }, { shelter: 409, referrer: 403 }),
  move({ act: 'release' }, { shelter: 303, referrer: 303 }),
  { method: 'POST', path: 'avisos/', fields: { do: 'add', url: 'https://example.org/x' }, may: { shelter: 200, referrer: 200 } },
  { method: 'POST', path: 'avisos/', fields: { do: 'remove', webhook: 'HOOK' }, may: { shelter: 303, referrer: 303 }, other: 404 },

  account({ do: 'end_sessions' }, 303),
  account({ do: 'invite' }, 200),
  account({ do: 'make_token' }, 200),
  account({ do: 'remove_passkey', passkey: 'PASSKEY' }, 303, 404),
  account({ do: 'invite_again', person: 'COLLEAGUE' }, 200, 404),
  account({ do: 'remove_person', person: 'COLLEAGUE' }, 303, 404),
  account({ do: 'revoke_token', token: 'TOKEN' }, 303, 404),

  admission({ do: 'add', organisation: 'NEW', service: '07-human-rights-commission' }, 303),
  admission({ do: 'vouch', organisation: 'WAITS', called: 'yes', number_source: 'directory' }, 303),
  // Where there are people, they invite each other.
  admission({ do: 'invite', organisation: 'REFERRER' }, 409),
  admission({ do: 'suspend', organisation: 'REFERRER' }, 303),
  // Stewards of another organisation are not theirs to end, nor to enter.
  { ...admission({ do: 'invite', organisation: 'ORGANISATION' }, 200), other: 404 },
  { ...admission({ do: 'suspend', organisation: 'ORGANISATION' }, 404), other: 404 },

  // Each another place: who has taken one in one world is somebody else in the next.
  steward('pendientes/', { do: 'take', service: '01-victims-commission' }, 303),
  steward('pendientes/', { do: 'release', service: '01-victims-commission' }, 303),
  steward('pendientes/', { do: 'right', service: '02-victims-commission', group: 'all' }, 303),
  steward('propuestas/', { do: 'accept', correction: 'CORRECTION' }, 303),
  steward('propuestas/', { do: 'refuse', correction: 'CORRECTION' }, 303),
  steward('directorio/PAGE/', { do: 'say', field: 'cost', cost: 'free', method: 'called', day: '2026-11-01' }, 303),
  steward('directorio/PAGE/', { do: 'owner_link' }, 200),

  { method: 'POST', path: 'entrar/opciones/', json: {}, may: { open: 200 } },
  { method: 'POST', path: 'entrar/', json: SIGNED, may: { open: 403 } },
  { method: 'POST', path: 'invitacion/SECRET/opciones/', json: {}, may: { open: 200 }, other: 404, suspended: 403 },
  { method: 'POST', path: 'invitacion/SECRET/', json: MADE, may: { open: 403 }, other: 404, suspended: 403 },
  { method: 'POST', path: 'cuenta/llave/opciones/', json: {}, may: ALL(200) },
  { method: 'POST', path: 'cuenta/llave/', json: MADE, may: ALL(403) },
];

/** Forms in which nothing may be said that they do not ask: each with one of its fields. */
export const FORMS_OF_FIELDS: readonly AreaCall[] = AREA_CALLS.filter(
  ({ fields }) => fields !== undefined && Object.keys(fields).length > 0,
);
