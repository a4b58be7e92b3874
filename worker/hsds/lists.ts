import type { Context, Handler } from 'hono';
import type * as z from 'zod';
import type { Listed } from '#domain/hsds-lists.ts';
import { cutPage, pageOf, type Paging } from '#domain/hsds-page.ts';
import { nothingQuerySchema, type Selection } from '#domain/hsds-query.ts';
import { selectionOf } from '#domain/hsds-select.ts';
import { openSessionForReading } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import { readQuery, validate } from '../http/validate.ts';
import { answerLines, answerWhole } from './answer.ts';
import { validateAsked } from './asked.ts';
import { presentRows, type ListQuery } from './present.ts';
import { findAll, findByUuid, findPage } from './queries.ts';
import type { Vocabulary } from '#domain/hsds-taxonomy.ts';
import { wording } from './wording.ts';

type InEnv = { readonly Bindings: Env };
type Asked = Partial<ListQuery> & Paging & { readonly format: 'json' | 'ndjson' };

async function* presentAll(listed: Listed, selection: Selection, asked: Asked, env: Env): AsyncGenerator<readonly unknown[]> {
  const extent = asked.minimal ? 'minimal' : 'whole';
  for await (const rows of findAll(openSessionForReading(env.DB), selection, extent)) yield await presentRows(listed, rows, asked, env);
}

/** A term of the profile describes somebody: in an address it would stand in every log on the way. @throws ProblemError */
function refuseProfile(c: Context): void {
  const term = c.req.query('taxonomy_term_id')?.toLowerCase();
  const key = term === undefined ? undefined : wording.vocabulary.keysByTermId.get(term);
  if (key?.startsWith('profile:')) throw new ProblemError('term_describes_a_person');
}

/** A list that the database keeps: a page of it, or all of it as lines. */
export function listOfRecords(listed: Listed, schema: z.ZodType<Asked>): Handler<InEnv> {
  return async (c) => {
    refuseProfile(c);
    const asked = await validateAsked(schema, c);
    const selection = selectionOf(listed, asked, wording.vocabulary);
    if (asked.format === 'ndjson') return answerLines(c, presentAll(listed, selection, asked, c.env));
    const { rows, total } = await findPage(openSessionForReading(c.env.DB), selection, asked, asked.minimal ? 'minimal' : 'whole');
    return answerWhole(c, pageOf(await presentRows(listed, rows, asked, c.env), total, asked));
  };
}

async function* inOne<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield all;
}

/** A list that is always in memory. */
export function listOfTerms<T extends Paging & { readonly format: 'json' | 'ndjson' }>(
  schema: z.ZodType<T>,
  select: (asked: T) => readonly unknown[],
): Handler<InEnv> {
  return async (c) => {
    const asked = await validateAsked(schema, c);
    const found = select(asked);
    return asked.format === 'ndjson' ? answerLines(c, inOne(found)) : answerWhole(c, cutPage(found, asked));
  };
}

function unknownRecord(): never {
  throw new ProblemError('unknown_record');
}

const idOf = (c: Context) => (c.req.param('id') ?? '').toLowerCase();
const NOUNS = { services: 'service', organizations: 'organization', service_at_locations: 'place' } as const;

/** One record with everything that is told of it. */
export function oneRecord(listed: Listed, schema: z.ZodType<Partial<ListQuery>> = nothingQuerySchema): Handler<InEnv> {
  return async (c) => {
    const asked = validate(schema, readQuery(c), c);
    const row = await findByUuid(openSessionForReading(c.env.DB), NOUNS[listed], idOf(c));
    const [record] = row ? await presentRows(listed, [row], { ...asked, full: true }, c.env) : [];
    return answerWhole(c, record ?? unknownRecord());
  };
}

export function oneTerm(choose: (from: Vocabulary) => readonly { readonly id: string }[]): Handler<InEnv> {
  return async (c) => {
    validate(nothingQuerySchema, readQuery(c), c);
    return answerWhole(c, choose(wording.vocabulary).find(({ id }) => id === idOf(c)) ?? unknownRecord());
  };
}
