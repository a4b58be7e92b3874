import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBreak } from '#domain/audit.ts';
import { listCutChains, listSealedEvents } from '../audit/queries.ts';
import { openForPartner } from '../db/client.ts';
import { sha256 } from '../partners/token.ts';
import { findUnfit, readHeads, writeHead, type Head } from './audit-heads.ts';
import { StartError, startOrSay } from './local-site.ts';
import { withNamedDatabase } from './published-database.ts';

/**
 * `npm run audit:check -- --on production --heads heads.txt`: whether any chain of what partners did was changed, also against the heads
 * that were kept of an earlier check; prints the head of each, to be kept elsewhere.
 */
const { values } = parseArgs({ options: { on: { type: 'string' }, heads: { type: 'string' } } });

function sayBroken(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

/** @throws StartError */
function readKept(path: string | undefined): readonly Head[] {
  if (path === undefined) return [];
  if (!existsSync(path)) throw new StartError(`There is no file ${path}`);
  return readHeads(readFileSync(path, 'utf8'));
}

await startOrSay(async () => {
  const kept = readKept(values.heads);
  const { events, cut } = await withNamedDatabase(values.on, async (binding) => {
    const db = openForPartner(binding);
    return { events: await listSealedEvents(db), cut: await listCutChains(db) };
  });
  const chains = Map.groupBy(events, ({ partnerId }) => partnerId);
  for (const { partner_id: partner, sealed } of cut)
    sayBroken(`${partner}: events up to ${sealed} are sealed and the last of them are gone`);
  for (const [partner, chain] of chains) {
    const broken = await findBreak(chain, sha256);
    if (broken === undefined) console.log(await writeHead(partner, chain));
    else sayBroken(`${partner}: broken at event ${broken}`);
  }
  for (const { partnerId, seq } of await findUnfit(kept, chains))
    sayBroken(`${partnerId}: does not lead to the head that was kept of event ${seq}`);
  if (values.heads !== undefined) console.log(`${kept.length} heads of ${values.heads} were compared`);
});
