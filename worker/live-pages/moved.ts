import * as z from 'zod';
import { dayOf } from '#domain/days.ts';
import { movedSince, type Moved, type Told } from '#domain/moved.ts';
import { openForPartner } from '../db/client.ts';
import { listTold } from './queries.ts';

/** For how long one isolate may take what it knows for true: an accepted correction is on every page after it. */
const KNOWN_MS = 5000;

let inContent: ReadonlySet<string> | undefined;
let known: { readonly told: readonly Told[]; readonly until: number } | undefined;

/** What the pages were made with; it changes only with the pages. */
async function readInContent(assets: Fetcher): Promise<ReadonlySet<string>> {
  if (inContent) return inContent;
  const response = await assets.fetch('https://assets.local/data/pages/in-content.json');
  inContent = new Set(response.ok ? z.array(z.string()).parse(await response.json()) : []);
  return inContent;
}

/** Of which services the pages made in advance are no longer right. @throws DatabaseUnavailableError */
export async function listMoved({ DB, ASSETS }: Pick<Env, 'DB' | 'ASSETS'>, now: number): Promise<ReadonlyMap<string, Moved>> {
  if (!known || known.until <= now) known = { told: await listTold(openForPartner(DB)), until: now + KNOWN_MS };
  return movedSince(known.told, await readInContent(ASSETS), dayOf(new Date(now)));
}
