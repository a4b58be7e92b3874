import { CHAIN_START, sealOf } from '#domain/audit.ts';
import { sha256 } from '../partners/token.ts';
import type { Seal, UnsealedRow } from './queries.ts';

/** The seals of events in order, from the seal before the first. */
export async function sealAll(rows: readonly UnsealedRow[]): Promise<readonly Seal[]> {
  const seals: Seal[] = [];
  let before = rows[0]?.before ?? CHAIN_START;
  for (const { partner_id: partnerId, token_id: tokenId, ...event } of rows) {
    before = await sealOf({ ...event, partnerId, tokenId }, before, sha256);
    seals.push({ partnerId, seq: event.seq, hash: before });
  }
  return seals;
}
