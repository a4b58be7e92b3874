import { LOCAL_STATE } from './local-database.ts';
import { build, choosePort, migrate, serve, startOrSay } from './local-site.ts';

/** `npm start`: builds what has changed, prepares the local database, loads the directory and serves all of it. */
await startOrSay(async () => {
  const port = await choosePort(8787, 'npm start');
  build();
  migrate(LOCAL_STATE);
  const { loadLocal } = await import('./load-local.ts');
  console.log(await loadLocal());
  await serve(port, LOCAL_STATE);
  console.log(`
Open       http://localhost:${port}
Ask        curl -s http://localhost:${port}/api/v1/availability -H 'content-type: application/json' \\
             -d '{"state":"07","profile":{"gender":"male","age":34,"needs":["legal"]}}'
Stop       Ctrl+C`);
});
