import { CHAIN_START, sealOf, type SealedEvent } from '#domain/audit.ts';
import { sha256 } from '../partners/token.ts';

/** The end of an organisation's chain, by which somebody outside can tell that nothing before it was changed. */
export interface Head {
  readonly partnerId: string;
  readonly seq: number;
  readonly hash: string;
}

/** The hash of each event of a chain, also of those that no later act has sealed yet. */
async function hashesOf(chain: readonly SealedEvent[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const event of chain) hashes.push(await sealOf(event, hashes.at(-1) ?? CHAIN_START, sha256));
  return hashes;
}

/** The line of a whole chain, to be kept outside. */
export async function writeHead(partnerId: string, chain: readonly SealedEvent[]): Promise<string> {
  const hashes = await hashesOf(chain);
  return `${partnerId}: ${chain.length} events, whole; head ${chain.length} ${hashes.at(-1) ?? CHAIN_START}`;
}

/** The heads among the lines that an earlier check printed. */
export function readHeads(text: string): readonly Head[] {
  return [...text.matchAll(/^(\S+): \d+ events, whole; head (\d+) ([0-9a-f]{64})\s*$/gm)].map(([, partnerId = '', seq, hash = '']) => ({
    partnerId,
    seq: Number(seq),
    hash,
  }));
}

/** The kept heads that the chains of now do not lead to: whatever stood there has been changed since, or is gone. */
export async function findUnfit(kept: readonly Head[], chains: ReadonlyMap<string, readonly SealedEvent[]>): Promise<readonly Head[]> {
  const unfit: Head[] = [];
  for (const head of kept) {
    const hashes = await hashesOf(chains.get(head.partnerId) ?? []);
    if (hashes[head.seq - 1] !== head.hash) unfit.push(head);
  }
  return unfit;
}
