import { expect, it } from 'vitest';
import { remoteSigns } from '../../worker/commands/refuse-remote.ts';

const LOCAL = { d1_databases: [{ binding: 'DB', database_id: '0' }], observability: { enabled: false } };

it('a demonstration starts where nothing points at a published site', () => {
  expect(remoteSigns({ PATH: '/bin', CLOUDFLARE_API_TOKEN: '' }, LOCAL)).toEqual([]);
});

it('what is set for Cloudflare is named without its value, whatever it is', () => {
  const signs = remoteSigns({ CLOUDFLARE_ENV: 'production', CF_API_TOKEN: 'secret', CLOUDFLARE_API_TOKEN: 'secret' }, LOCAL);
  expect(signs.map((sign) => sign.split(' ')[0])).toEqual(['CF_API_TOKEN', 'CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ENV']);
  expect(signs.join()).not.toMatch(/secret|production/);
});

it('a remote binding is found however deep it stands', () => {
  for (const config of [
    { d1_databases: [{ binding: 'DB', remote: true }] },
    { env: { staging: { d1_databases: [{ binding: 'DB', remote: true }] } } },
  ])
    expect(remoteSigns({}, config)).toEqual(['wrangler.toml has a binding with remote = true']);
});
