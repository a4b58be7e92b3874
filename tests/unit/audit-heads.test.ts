import { beforeAll, expect, it } from 'vitest';
import { CHAIN_START, findBreak, sealOf, type SealedEvent } from '#domain/audit.ts';
import { findUnfit, readHeads, writeHead } from '../../worker/commands/audit-heads.ts';
import { sha256 } from '../../worker/partners/token.ts';

/** Heads that somebody keeps outside show a chain that was changed and then sealed anew, which fits itself. */

async function makeChain(length: number, at = 1000): Promise<readonly SealedEvent[]> {
  const chain: SealedEvent[] = [];
  let before = CHAIN_START;
  for (let seq = 1; seq <= length; seq += 1) {
    const event = { partnerId: 'casa', seq, id: `${seq}`, at: at + seq, tokenId: null, action: 'figures_set', subject: 'women' } as const;
    before = await sealOf(event, before, sha256);
    // The last event waits for a later act to seal it.
    chain.push({ ...event, hash: seq === length ? null : before });
  }
  return chain;
}

let printed: string;

beforeAll(async () => {
  printed = ['other: broken at event 2', await writeHead('casa', await makeChain(4)), ''].join('\n');
});

function unfitNow(chain: readonly SealedEvent[]) {
  return findUnfit(readHeads(printed), new Map(chain.length > 0 ? [['casa', chain]] : []));
}

it('the head covers the last event too, and still fits when the chain has grown', async () => {
  expect(readHeads(printed)).toMatchObject([{ partnerId: 'casa', seq: 4 }]);
  expect(await unfitNow(await makeChain(4))).toEqual([]);
  expect(await unfitNow(await makeChain(7))).toEqual([]);
});

it.each([
  ['remade with other hours', () => makeChain(7, 2000)],
  ['cut before what was kept', () => makeChain(3)],
  ['changed in the event that nothing had sealed', async () => (await makeChain(4)).with(3, { ...(await makeChain(4, 5))[3]! })],
])('a chain %s is whole in itself and does not fit the head', async (_, remade) => {
  const chain = await remade();
  expect(await findBreak(chain, sha256)).toBeUndefined();
  expect(await unfitNow(chain)).toHaveLength(1);
});

it('a chain that is gone does not fit either', async () => {
  expect(await unfitNow([])).toHaveLength(1);
});
