import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { isTokenForm } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertPartner, revokeToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { loadListed, makePartner, makeTokenFor } from '../support/partners.ts';

beforeAll(loadListed);

it('of a token the database has its hash, and never the token', async () => {
  const { token } = await makePartner('shelter');
  const { results } = await env.DB.prepare('select * from api_tokens').all();
  expect(JSON.stringify(results)).toContain(await sha256(token));
  expect(JSON.stringify(results)).not.toContain(token.slice(4, 34));
});

it('two tokens of a partner live at once, not three; a revoked one makes room', async () => {
  const { id, tokenId } = await makePartner('referrer');
  const both = await Promise.all([1, 2, 3].map(() => makeTokenFor(id, 'referrer')));
  expect(both.filter(({ inserted }) => inserted)).toHaveLength(1);
  await revokeToken(openForPartner(env.DB), id, tokenId, makeStamp(), Date.now());
  expect((await makeTokenFor(id, 'referrer')).inserted).toBe(true);
});

it('tokens are random and well formed', () => {
  const tokens = Array.from({ length: 500 }, () => makeToken('steward'));
  expect(new Set(tokens).size).toBe(500);
  expect(tokens.every(isTokenForm)).toBe(true);
  expect(new Set(tokens.map((token) => token.slice(4, 34)).join('')).size).toBe(62);
});

it('an organisation is one of the directory that can be called back, and is added once', async () => {
  const partner = {
    id: 'an-organisation',
    role: 'referrer',
    serviceId: 'nowhere',
    isConsulate: false,
    liveHoldsMax: 5,
    liveBedsMax: 10,
    isAdmitted: true,
  } as const;
  const add = (changes: object) => insertPartner(openForPartner(env.DB), { ...partner, ...changes }, makeStamp(), Date.now());
  expect(await add({})).toBe(false);
  expect(await add({ serviceId: 'listed-without-number' })).toBe(false);
  expect(await add({ serviceId: 'listed-referrer' })).toBe(true);
  expect(await add({ serviceId: 'listed-referrer' })).toBe(false);
});
