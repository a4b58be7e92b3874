import { findBreak } from '#domain/audit.ts';
import { listSealedEvents } from '../audit/queries.ts';
import { openForPartner } from '../db/client.ts';
import { sha256 } from '../partners/token.ts';
import { withLocalDatabase } from './local-database.ts';

/** `npm run audit:check`: whether any chain of what partners did was changed; prints the head of each, to be kept elsewhere. */
const events = await withLocalDatabase((binding) => listSealedEvents(openForPartner(binding)));
for (const [partner, chain] of Map.groupBy(events, ({ partnerId }) => partnerId)) {
  const broken = await findBreak(chain, sha256);
  const head = chain.findLast(({ hash }) => hash !== null);
  if (broken === undefined) console.log(`${partner}: ${chain.length} events, whole; head ${head?.seq ?? 0} ${head?.hash ?? ''}`);
  else {
    console.error(`${partner}: broken at event ${broken}`);
    process.exitCode = 1;
  }
}
