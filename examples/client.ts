/** A typed client: `node examples/client.ts https://…` asks who can give legal help in Chiapas, and by HSDS for the same. */
import createClient from 'openapi-fetch';
import type { paths } from './api.d.ts';

const client = createClient<paths>({ baseUrl: process.argv[2] ?? 'http://localhost:8787' });

// What describes a person goes in a body, never in an address.
const { data: found, error } = await client.POST('/api/v1/availability', {
  body: { state: '07', profile: { gender: 'male', age: 34, needs: ['legal'] }, limit: 5 },
});
if (error) throw new Error(`${error.code}: ${error.detail}`);
for (const { name, verdict } of found.services) console.log(`${verdict}: ${name}`);

const { data: page, error: refused } = await client.GET('/api/hsds/services', {
  params: { query: { search: 'derechos humanos', per_page: 5 } },
});
if (refused) throw new Error(`${refused.code}: ${refused.detail}`);
if (typeof page === 'string') throw new Error('Lines were not asked for');
for (const { name, status } of page.contents) console.log(`${status}: ${name}`);
