import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { addDays } from '#domain/days.ts';
import { sourceIdOf } from '#domain/correction.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { listMoved } from '../../worker/live-pages/moved.ts';
import { listTold } from '../../worker/live-pages/queries.ts';
import { makeService } from '../support/factories.ts';
import { CONTENT, correct, TODAY, type Changed } from '../support/correcting.ts';

/** What pages made in advance must know of: only what they were not made with, and only when something has changed. */

const NUMBER: Changed = { field: 'phones', value: [{ number: '9619998877', channels: ['voice'], emergency: false }] };

/** A database that counts the statements that read corrections. */
function watching(counted: { reads: number }): D1Database {
  const binding = {
    withSession: (how: D1SessionConstraint) => {
      const session = env.DB.withSession(how);
      return {
        batch: (statements: D1PreparedStatement[]) => session.batch(statements),
        prepare: (text: string) => {
          if (text.includes('from corrections')) counted.reads += 1;
          return session.prepare(text);
        },
      };
    },
  };
  return binding as unknown as D1Database;
}

it('what is over, or was pulled into the content, is not read any more', async () => {
  await loadDirectory(env.DB, CONTENT, []);
  const pulled = await correct(NUMBER);
  await correct({ field: 'alert', value: { kind: 'closed', until: TODAY } });
  await correct({ field: 'withdrawn', value: true }, 'twin');
  const told = async (inContent: readonly string[], day: string) =>
    (await listTold(openForPartner(env.DB), { corrections: inContent, behind: [] }, day)).map(({ field }) => field).sort();
  expect(await told([], TODAY)).toEqual(['alert', 'phones', 'withdrawn']);
  expect(await told([sourceIdOf(pulled)], TODAY)).toEqual(['alert', 'withdrawn']);
  expect(await told([sourceIdOf(pulled)], addDays(TODAY, 1))).toEqual(['withdrawn']);
});

it('corrections are read again only after one was accepted or the content was loaded, and then within five seconds', async () => {
  await loadDirectory(env.DB, [...CONTENT, makeService({ id: 'other', page: '09-1', name: 'Otra casa' })], []);
  const counted = { reads: 0 };
  const ASSETS = { fetch: async () => new Response('{"corrections":[],"behind":[]}') } as unknown as Fetcher;
  const moved = async (now: number) => [...(await listMoved({ DB: watching(counted), ASSETS }, now)).values()].map(({ name }) => name);
  const now = Date.now();
  const before = await moved(now);
  const { reads } = counted;
  expect(await moved(now + 6000)).toEqual(before);
  expect(await moved(now + 12_000)).toEqual(before);
  expect(counted.reads).toBe(reads);
  await correct({ field: 'cost', value: 'free' }, 'other');
  expect(await moved(now + 18_000)).toEqual([...before, 'Otra casa']);
  expect(counted.reads).toBe(reads + 1);
});
