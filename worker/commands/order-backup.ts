import { readFileSync, writeFileSync } from 'node:fs';
import { orderDump } from './order-dump.ts';

/** `npm run backup:order -- backup.sql ordered.sql`: an export of D1 as a new database takes it (docs/operations.md). */
const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('npm run backup:order -- backup.sql ordered.sql');
  process.exit(1);
}
writeFileSync(to, orderDump(readFileSync(from, 'utf8')));
