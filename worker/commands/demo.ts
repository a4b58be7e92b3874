import { rmSync } from 'node:fs';
import { resolveServices } from '#domain/directory.ts';
import { readDirectory, readSurveys } from '../directory/read.ts';
import { loadDemo, type DemoAccess } from './load-demo.ts';
import { withLocalDatabase } from './local-database.ts';
import { build, choosePort, migrate, serve, startOrSay } from './local-site.ts';
import { refuseRemote } from './refuse-remote.ts';

/** `npm run demo`: the site as `npm start` serves it, with organisations that do not exist and beds to try. Begins anew each time. */

/** Apart from the database of `npm start`, which is never touched. */
const DEMO_STATE = '.wrangler/demo';

function tokenOf(accesses: readonly DemoAccess[], id: string): string {
  return accesses.find((access) => access.id === id)?.token ?? '';
}

function printAccess(accesses: readonly DemoAccess[], port: number): void {
  const named = accesses.map(({ id, role, isConsulate, ...access }) => ({
    name: `  ${id.padEnd(20)}${(isConsulate ? 'consulate' : role).padEnd(12)}`,
    ...access,
  }));
  const links = named.map(({ name, invitation }) => `${name}http://localhost:${port}/es/socios/invitacion/${invitation}/`);
  const tokens = named.map(({ name, token }) => `${name}${token}`);
  const [api, json] = [`http://localhost:${port}/api/v1`, `-H 'content-type: application/json'`];
  console.log(`
Open       http://localhost:${port}
Join       one link for each organisation, each in a browser of its own; good once, made anew at each start
${links.join('\n')}
Tokens     for the API; all of this works on this machine only
${tokens.join('\n')}

Try        SHELTER=${tokenOf(accesses, 'demo-refugio-uno')}
           REFERRER=${tokenOf(accesses, 'demo-ong')}
           curl ${api}/bed-groups -H "authorization: Bearer $SHELTER"
           curl -X PATCH ${api}/bed-groups/demo-women/figures -H "authorization: Bearer $SHELTER" -H 'if-match: "3"' \\
             ${json} -d '{"free":3}'
           curl '${api}/open-beds?state=07' -H "authorization: Bearer $REFERRER"
           curl ${api}/holds -H "authorization: Bearer $REFERRER" -H 'idempotency-key: first-request' \\
             ${json} -d '{"bed_group":"demo-women","beds":1,"age":"18-59","gender":"female","household":"alone"}'
           curl -X POST ${api}/holds/CODE/accept -H "authorization: Bearer $SHELTER"
Stop       Ctrl+C`);
}

await startOrSay(async () => {
  refuseRemote();
  const port = await choosePort(8788, 'npm run demo');
  build();
  rmSync(DEMO_STATE, { recursive: true, force: true });
  migrate(DEMO_STATE);
  const services = resolveServices(readDirectory('content'));
  const surveys = readSurveys('content');
  const accesses = await withLocalDatabase((binding) => loadDemo(binding, services, surveys, Date.now()), DEMO_STATE);
  await serve(port, DEMO_STATE);
  printAccess(accesses, port);
});
