import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';
import { addPartner, cookieOf, invitePath, originOf } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });

beforeAll(() => addPartner(site, 'a-house', 'shelter'));

describe('a session', () => {
  const send = (path: string, headers: Record<string, string>, body = 'do=end_sessions') =>
    fetch(`${originOf(site)}${path}`, { method: 'POST', headers, body, redirect: 'manual' });

  async function cookieHeader(): Promise<string> {
    const { name, value } = await cookieOf(site, 'a-house');
    return `${name}=${value}`;
  }

  it('does nothing for a form or a script of another site', async () => {
    const cookie = await cookieHeader();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://example.org' }, {}]) {
      expect((await send('/es/socios/cuenta/', { cookie, ...type, ...from })).status, JSON.stringify(from)).toBe(403);
      for (const path of ['entrar/opciones/', 'entrar/', 'cuenta/llave/opciones/', 'cuenta/llave/', `invitacion/${'0'.repeat(64)}/`]) {
        const response = await send(`/es/socios/${path}`, { cookie, 'content-type': 'application/json', ...from }, '{}');
        expect(response.status, path).toBe(403);
        expect(await response.json()).toMatchObject({ code: 'forbidden_origin' });
      }
    }
    expect((await fetch(`${originOf(site)}/es/socios/cuenta/`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);
  });

  it('gives nothing on the API', async () => {
    const cookie = await cookieHeader();
    for (const path of ['bed-groups', 'holds', 'open-beds?state=07']) {
      expect((await fetch(`${originOf(site)}/api/v1/${path}`, { headers: { cookie } })).status, path).toBe(401);
    }
  });

  it('is the only thing that ever sets a cookie: no page, no answer of the API, no other page of the area', async () => {
    const open = [
      '/',
      '/es/',
      '/en/numeros/',
      '/api/v1/health',
      '/api/v1/bed-groups',
      '/es/socios/',
      '/es/socios/entrar/',
      '/es/socios/cuenta/',
    ];
    for (const path of [...open, await invitePath(site, 'a-house')]) {
      const response = await fetch(`${originOf(site)}${path}`, { redirect: 'manual' });
      expect(response.headers.getSetCookie(), path).toEqual([]);
    }
    const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const asked = await send('/es/socios/entrar/opciones/', own, '{}');
    expect(asked.status).toBe(200);
    expect(asked.headers.getSetCookie()).toEqual([]);
    const finder = await send('/es/opciones/', { ...own, 'content-type': 'application/x-www-form-urlencoded' }, 'state=07');
    expect(finder.headers.getSetCookie()).toEqual([]);
  });

  it('is not made by what no passkey has signed', async () => {
    const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'accept-language': 'es' };
    const { challenge } = (await (await send('/es/socios/entrar/opciones/', own, '{}')).json()) as { challenge: string };
    const base64 = (text: string) => Buffer.from(text).toString('base64url');
    const clientDataJSON = base64(JSON.stringify({ type: 'webauthn.get', challenge, origin: originOf(site) }));
    const signed = {
      id: base64('a passkey that nobody has'),
      authenticatorData: base64('x'.repeat(37)),
      clientDataJSON,
      signature: base64('x'),
    };
    const refused = await send('/es/socios/entrar/', own, JSON.stringify(signed));
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'passkey_refused' });
    expect(refused.headers.getSetCookie()).toEqual([]);
    const named = await send('/es/socios/entrar/', own, JSON.stringify({ ...signed, name: 'María' }));
    expect(named.status).toBe(400);
  });
});
