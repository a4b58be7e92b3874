import * as z from 'zod';
import { dayOf } from '#domain/days.ts';
import { movedSince, type Moved, type Told } from '#domain/moved.ts';
import { openForPartner } from '../db/client.ts';
import { listTold, readVersion, type MadeWith } from './queries.ts';

/** For how long one isolate may take what it knows for true: an accepted correction is on every page after it. */
const KNOWN_MS = 5000;

const madeWithSchema = z.object({ corrections: z.array(z.string()), behind: z.array(z.tuple([z.string(), z.string()])) });

let madeWith: MadeWith | undefined;
let known: { readonly version: string; readonly told: readonly Told[]; readonly until: number } | undefined;

/** What the pages were made with; it changes only with the pages. */
async function readMadeWith(assets: Fetcher): Promise<MadeWith> {
  if (madeWith) return madeWith;
  const response = await assets.fetch('https://assets.local/data/pages/in-content.json');
  madeWith = response.ok ? madeWithSchema.parse(await response.json()) : { corrections: [], behind: [] };
  return madeWith;
}

/** Of which services the pages made in advance are no longer right. @throws DatabaseUnavailableError */
export async function listMoved({ DB, ASSETS }: Pick<Env, 'DB' | 'ASSETS'>, now: number): Promise<ReadonlyMap<string, Moved>> {
  const today = dayOf(new Date(now));
  if (!known || known.until <= now) {
    const db = openForPartner(DB);
    // Read before what was told: what is accepted meanwhile has another version, and is read again.
    const version = `${today} ${await readVersion(db)}`;
    const told = known && known.version === version ? known.told : await listTold(db, await readMadeWith(ASSETS), today);
    known = { version, told, until: now + KNOWN_MS };
  }
  return movedSince(known.told, today);
}
