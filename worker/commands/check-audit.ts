import { parseArgs } from 'node:util';
import { findBreak } from '#domain/audit.ts';
import { listCutChains, listSealedEvents } from '../audit/queries.ts';
import { openForPartner } from '../db/client.ts';
import { sha256 } from '../partners/token.ts';
import { withNamedDatabase } from './published-database.ts';

/** `npm run audit:check -- --on production`: whether any chain of what partners did was changed; prints the head of each, to be kept elsewhere. */
const { values } = parseArgs({ options: { on: { type: 'string' } } });

const { events, cut } = await withNamedDatabase(values.on, async (binding) => {
  const db = openForPartner(binding);
  return { events: await listSealedEvents(db), cut: await listCutChains(db) };
});

function sayBroken(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

for (const { partner_id: partner, sealed } of cut) sayBroken(`${partner}: events up to ${sealed} are sealed and the last of them are gone`);
for (const [partner, chain] of Map.groupBy(events, ({ partnerId }) => partnerId)) {
  const broken = await findBreak(chain, sha256);
  const head = chain.findLast(({ hash }) => hash !== null);
  if (broken === undefined) console.log(`${partner}: ${chain.length} events, whole; head ${head?.seq ?? 0} ${head?.hash ?? ''}`);
  else sayBroken(`${partner}: broken at event ${broken}`);
}
