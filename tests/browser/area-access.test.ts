import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOLD_ACTIONS } from '#domain/hold.ts';
import { webhookFormSchema } from '#domain/notice.ts';
import { OWN_ACTS } from '#domain/own-record.ts';
import { pagesOf } from '#domain/partner-pages.ts';
import { accountFormSchema, admissionFormSchema } from '#domain/people-forms.ts';
import { dueFormSchema, FILE_ACTS, proposalFormSchema } from '#domain/steward-forms.ts';
import { ROLES, type Role } from '#domain/token.ts';
import { AREA_CALLS, FORMS_OF_FIELDS, routeOf, type AreaCall } from '../support/area-calls.ts';
import { addPerson, cookieFor, makeWorld, snapshot, type World } from '../support/area-world.ts';
import { serveSite } from '../support/served-site.ts';
import { databaseOf, originOf } from '../support/signed-in.ts';

/** Who may do what in the partner area by its cookie: every page, form and JSON route, by role and by what is wrong. */
const site = serveSite({ loaded: true });
let db: D1Database;
/** What is refused changes nothing, so that two worlds are enough for all of it: one's own, and another's. */
let world: World;
let theirs: World;
let suspended: World;
let nobody: Readonly<Record<Role, readonly (readonly [string, string | undefined])[]>>;

beforeAll(async () => {
  db = await databaseOf(site);
  [world, theirs, suspended] = [await makeWorld(db), await makeWorld(db), await makeWorld(db)];
  const ids = ROLES.map((role) => suspended.of[role].id);
  await db
    .prepare(`update partners set suspended_at = 1 where id in (${ids.map(() => '?').join()})`)
    .bind(...ids)
    .run();
  nobody = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await cookiesOfNobody(role)] as const))) as typeof nobody;
});

const OWN = { 'sec-fetch-site': 'same-origin' } as const;
const ELSEWHERE = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://example.org' }, {}] as const;

type Names = Readonly<Record<string, string>>;

function namesOf(world: World, role: Role): Names {
  return { ...world.names, ...world.of[role].names };
}

async function send(
  call: AreaCall,
  names: Names,
  cookie: string | undefined,
  from: Names = OWN,
  more: readonly (readonly [string, string])[] = [],
): Promise<Response> {
  const fill = (text: string) => text.replace(/\b[A-Z]{3,}\b/g, (name) => names[name] ?? name);
  const type = call.json ? 'application/json' : 'application/x-www-form-urlencoded';
  const fields = Object.entries(call.fields ?? {}).map(([name, value]) => [name, fill(value)]);
  fields.push(...more.map((entry) => [...entry]));
  const body = call.json ? JSON.stringify(call.json) : new URLSearchParams(fields).toString();
  const response = await fetch(`${originOf(site)}/es/socios/${fill(call.path)}`, {
    method: call.method,
    redirect: 'manual',
    headers: { ...from, ...(cookie === undefined ? {} : { cookie }), ...(call.method === 'POST' ? { 'content-type': type } : {}) },
    ...(call.method === 'POST' ? { body } : {}),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  return response;
}

async function expectRefusal(what: string, status: number, location: string | null, response: Response): Promise<void> {
  expect([response.status, response.headers.get('location')], `${what}: ${await response.text()}`).toEqual([status, location]);
  expect(response.headers.getSetCookie(), what).toEqual([]);
}

/** All rows as they were last seen; forgotten by whatever may change them. */
let seen: string | undefined;
/** Nothing is another after it than before. */
async function unchanged(refused: () => Promise<void>): Promise<void> {
  seen ??= await snapshot(db);
  await refused();
  expect((await snapshot(db)) === seen, 'nothing has changed').toBe(true);
}

/** Cookies of nobody who is signed in, whatever the role was. */
async function cookiesOfNobody(role: Role): Promise<readonly (readonly [string, string | undefined])[]> {
  const { id, cookie } = world.of[role];
  const [expired, removed] = [await addPerson(db, id, Date.now() - 1), await addPerson(db, id)];
  await db.prepare('update people set removed_at = 1 where id = ?').bind(removed.personId).run();
  return [
    ['no cookie', undefined],
    ['junk', '__Host-pa=junk'],
    ['a session that never was', cookieFor('0'.repeat(64))],
    ['the cookie under another name', cookie.replace('__Host-pa', 'pa')],
    ['an expired session', expired.cookie],
    ['a removed person', removed.cookie],
    ['a suspended organisation', suspended.of[role].cookie],
  ];
}

const startOf = (role: Role) => `/es/socios/${pagesOf(role)[0]}/`;
const nameOf = ({ method, path, fields }: AreaCall) => `${method} ${path} ${new URLSearchParams(fields)}`;
const rolesOf = (may: Partial<Record<Role, number>>) => ROLES.filter((role) => may[role] !== undefined);
const guarded = AREA_CALLS.flatMap((call) => ('open' in call.may ? [] : [{ call, may: call.may, name: nameOf(call) }]));
const open = AREA_CALLS.flatMap((call) => ('open' in call.may ? [{ call, status: call.may.open, name: nameOf(call) }] : []));

describe.each(guarded)('$name', ({ call, may }) => {
  it('is for whoever is signed in: anybody else is asked to, and nothing happens', () =>
    unchanged(async () => {
      for (const role of ROLES) {
        for (const [what, cookie] of nobody[role]) {
          await expectRefusal(`${role}, ${what}`, 303, '/es/socios/entrar/', await send(call, namesOf(world, role), cookie));
        }
      }
    }));

  it('each role gets what it may; whoever may not is led to the first page of its own', async () => {
    await unchanged(async () => {
      for (const role of ROLES) {
        const status = may[role] ?? 303;
        if (may[role] !== undefined && status < 400) continue;
        const where = status === 303 ? startOf(role) : null;
        await expectRefusal(role, status, where, await send(call, namesOf(world, role), world.of[role].cookie));
      }
    });
    for (const role of rolesOf(may).filter((one) => (may[one] ?? 0) < 400)) {
      if (call.method === 'POST') seen = undefined;
      const own = call.method === 'GET' ? world : await makeWorld(db);
      const response = await send(call, namesOf(own, role), own.of[role].cookie);
      expect(response.status, `${role}: ${await response.text()}`).toBe(may[role]);
      if (response.status === 303) expect(response.headers.get('location')).toMatch(/^\/es\/socios\/[a-z-]*\//);
    }
  });
});

describe.each(open)('$name', ({ call, status }) => {
  it('answers the same to anybody, signed in or not', async () => {
    seen = undefined;
    for (const role of ROLES) {
      for (const [what, cookie] of [['signed in', world.of[role].cookie] as const, ...nobody[role]]) {
        await db.prepare('delete from challenges').run();
        const version = await db
          .prepare('select version from bed_figures where bed_group_id = ?')
          .bind(world.names['GROUP'])
          .first<number>('version');
        const response = await send(call, { ...world.names, VERSION: String(version) }, cookie);
        expect(response.status, `${role}, ${what}: ${await response.text()}`).toBe(status);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    }
  });
});

it.each(guarded.filter(({ call }) => call.other !== undefined))(
  '$name: what belongs to another organisation does not exist',
  ({ call, may }) =>
    unchanged(async () => {
      for (const role of rolesOf(may)) {
        // A role that may not do it to its own either is told only that.
        const status = may[role] === 403 ? 403 : (call.other ?? 0);
        await expectRefusal(role, status, null, await send(call, namesOf(theirs, role), world.of[role].cookie));
      }
    }),
);

it.each(guarded.filter(({ call }) => call.method === 'POST'))('$name: sent by another site it does nothing', ({ call, may }) =>
  unchanged(async () => {
    for (const role of rolesOf(may)) {
      for (const from of ELSEWHERE) {
        const response = await send(call, namesOf(world, role), world.of[role].cookie, from);
        await expectRefusal(`${role} ${JSON.stringify(from)}`, 403, null, response);
      }
    }
  }),
);

it.each(open.filter(({ call }) => call.other !== undefined))(
  '$name: its secret is the key: another one opens nothing, nor that of a suspended organisation',
  ({ call }) =>
    unchanged(async () => {
      const { cookie } = world.of.shelter;
      const wrong = { ...world.names, SECRET: '0'.repeat(64), OWNER: '0'.repeat(64), LINK: world.names['SECRET'] ?? '' };
      await expectRefusal('a secret that is none', 404, null, await send(call, wrong, cookie));
      await expectRefusal('of a suspended one', call.suspended ?? 0, null, await send(call, suspended.names, cookie));
      if (!call.fields?.['group']) return;
      const group = { ...world.names, GROUP: theirs.names['GROUP'] ?? '' };
      await expectRefusal('a group of another', call.other ?? 0, null, await send(call, group, cookie));
    }),
);

it.each(open.filter(({ call }) => call.method === 'POST'))('$name: sent by another site it does nothing', ({ call }) =>
  unchanged(async () => {
    for (const from of ELSEWHERE) {
      for (const cookie of [undefined, world.of.shelter.cookie]) {
        await expectRefusal(JSON.stringify(from), 403, null, await send(call, world.names, cookie, from));
      }
    }
  }),
);

describe.each(FORMS_OF_FIELDS.map((call) => ({ call, name: nameOf(call) })))('$name', ({ call }) => {
  const role = 'open' in call.may ? 'shelter' : (rolesOf(call.may)[0] ?? 'steward');
  const sendWith = (fields: readonly (readonly [string, string])[]) => send(call, namesOf(world, role), world.of[role].cookie, OWN, fields);

  it('takes no field that it does not have, and none twice', () =>
    unchanged(async () => {
      const [field = ['', '']] = Object.entries(call.fields ?? {});
      for (const more of [['name', 'María'], ['notes', 'x'], ['__proto__', 'x'], field] as const) {
        await expectRefusal(more.join(), 400, null, await sendWith([more]));
      }
    }));
});

describe('the matrix is whole', () => {
  const known = (method: string) => new Set(AREA_CALLS.filter((call) => call.method === method).map(routeOf));

  it('it has every page of the area', () => {
    const pages = globSync('src/pages/*/socios/**/*.astro')
      .map((file) => file.replace(/^.*\/socios\//, '').replace(/\.astro$/, '/'))
      .map((path) => path.replace(/(^|\/)index\/$/, '$1').replace(/\[(\w+)\]/g, ':$1'));
    // The start has no page: it leads on.
    expect([...known('GET')].sort()).toEqual(['', ...pages].sort());
  });

  it('it has every route that acts', () => {
    const sources = globSync('worker/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const routes = sources.flatMap((text) => [...text.matchAll(/\.(\w+)\(\s*'\/:locale\{es\|en\}\/socios\/([^']*)'/g)]);
    const written = sources.join().split("'/:locale{es|en}/socios/").length - 1;
    const acting = routes.filter(([, method]) => method !== 'use');
    expect(acting.map(([, method]) => method).filter((method) => method !== 'post')).toEqual([]);
    expect(acting.map(([, , path]) => path).sort()).toEqual([...known('POST')].sort());
    expect(routes.length, 'no route is written in another way').toBe(written);
  });

  it('it has every act of the forms that have several', () => {
    const acts = (path: string, field: string) =>
      AREA_CALLS.filter((call) => call.path === path).flatMap(({ fields }) => fields?.[field] ?? []);
    const shapes = [
      ['cuenta/', accountFormSchema],
      ['organizaciones/', admissionFormSchema],
      ['avisos/', webhookFormSchema],
      ['pendientes/', dueFormSchema],
    ] as const;
    for (const [path, { options }] of shapes) {
      const names = options.flatMap(({ shape }) => ('options' in shape.do ? [...shape.do.options] : [...shape.do.values]));
      expect(new Set(acts(path, 'do')), path).toEqual(new Set<string>(names));
    }
    expect(new Set(acts('apartados/', 'act'))).toEqual(new Set<string>(HOLD_ACTIONS));
    for (const path of ['nuestra-ficha/', 'ficha/OWNER/']) expect(acts(path, 'do'), path).toEqual([...OWN_ACTS]);
    expect(acts('propuestas/', 'do')).toEqual([...proposalFormSchema.shape.do.options]);
    expect(acts('directorio/PAGE/', 'do')).toEqual([...FILE_ACTS]);
    expect(acts('buscar/', 'act')).toEqual(['request', 'wait']);
  });
});
