import { Hono } from 'hono';
import { getFetchState } from 'astro/hono';
import * as z from 'zod';
import { evidenceSchema, type Evidence } from '#domain/correction.ts';
import { dayOf } from '#domain/days.ts';
import { chosenSchema, type Chosen } from '#domain/import.ts';
import { dryRun } from '#domain/dry-run.ts';
import { STATE_CODES } from '#domain/states.ts';
import { isLodging, KINDS } from '#domain/vocabulary.ts';
import { propose, type Said } from '../corrections/actions.ts';
import { listRecords } from '../corrections/queries.ts';
import { actingOf, formOf, readFit, type AreaContext, type AreaEnv, type Fields } from '../http/forms.ts';
import { limitFile } from '../http/limit-body.ts';
import { ProblemError } from '../http/problems.ts';
import { decode, readImport } from './read.ts';

const emptyOr = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema]).optional();
const readSchema = z.strictObject({
  do: z.literal('read'),
  text: z.string().optional(),
  state: emptyOr(z.enum(STATE_CODES)),
  kind: emptyOr(z.enum(KINDS)),
});
const CHOSEN = /^row-\d{1,5}$/;
const proposeSchema = z.strictObject({ do: z.literal('propose'), title: z.string(), url: z.string(), wording: z.string() });

/** Bytes that are not UTF-8, in the place of the text that they are not. */
const NOT_TEXT = '\uFFFD';
/** What comes before the name of one of several files. */
const FILE = 'file/';

/**
 * The fields of the page with its file as text, each of several by its name.
 * @throws ProblemError `body_too_large`, `invalid_input` for other files, and what comes twice
 */
async function readFields(c: AreaContext): Promise<Fields> {
  await limitFile(c, () => Promise.resolve());
  const data = [...(await c.req.raw.formData().catch(() => new FormData()))];
  const fields = new Map<string, string>();
  const repeated = () => new ProblemError('invalid_input', {}, (say) => [{ path: '', message: say('issue.repeated') }]);
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      if (fields.has(name)) throw repeated();
      fields.set(name, value);
    }
  }
  const files = data.flatMap(([name, value]) => (typeof value === 'string' || value.size === 0 ? [] : [{ name, value }]));
  const isTwice = files.length > 0 && (fields.get('text') ?? '').trim() !== '';
  const names = new Set(files.map(({ value }) => value.name));
  if (isTwice || names.size < files.length || files.some(({ name }) => name !== 'file')) throw repeated();
  for (const { value } of files)
    fields.set(files.length > 1 ? `${FILE}${value.name}` : 'text', decode(await value.arrayBuffer()) ?? NOT_TEXT);
  // A browser sends an empty field for a file that was not chosen.
  if (fields.get('file') === '') fields.delete('file');
  return Object.fromEntries(fields);
}

async function read(c: AreaContext, fields: Fields): Promise<undefined> {
  const entries = Object.entries(fields);
  const files = entries.flatMap(([name, text]) => (name.startsWith(FILE) ? [{ name: name.slice(FILE.length), text }] : []));
  const { text = '', ...defaults } = readFit(readSchema, Object.fromEntries(entries.filter(([name]) => !name.startsWith(FILE))));
  const [file, services] = await Promise.all([readImport(files.length > 0 ? files : text), listRecords(c.var.db)]);
  const { area } = getFetchState(c).locals;
  if (area)
    area.imported = dryRun(
      file,
      services.filter(({ demo }) => !demo),
      defaults,
      dayOf(new Date()),
    );
}

function chosenIn(fields: Fields): readonly Chosen[] {
  const sent = Object.entries(fields).flatMap(([name, value]) => (CHOSEN.test(name) && value !== '' ? [value] : []));
  return sent
    .flatMap((text) => {
      try {
        return JSON.parse(text) as unknown[];
      } catch {
        throw new ProblemError('malformed_json');
      }
    })
    .map((one) => readFit(chosenSchema, one));
}

/** The link and the words of a place where people sleep could tell where it is. */
function saidOf(one: Chosen, evidence: Evidence, day: string): Said {
  const how = { method: 'public_source', by: 'steward', day } as const;
  if (one.field !== 'draft' || !isLodging(one.value.kind)) return { ...one, ...how, evidence };
  return { ...one, ...how, value: { ...one.value, urls: [] } };
}

async function proposeChosen(c: AreaContext, fields: Fields): Promise<string> {
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !CHOSEN.test(name)));
  const { title, url, wording } = readFit(proposeSchema, others);
  const evidence = readFit(evidenceSchema, { title, url, wording });
  const chosen = chosenIn(fields);
  const [acting, now] = [actingOf(c), Date.now()];
  let proposed = 0;
  try {
    for (const one of chosen) {
      await propose(acting.db, saidOf(one, evidence, dayOf(new Date(now))), acting, now);
      proposed += 1;
    }
  } catch (error) {
    // What is refused after others were taken must not be told as if nothing had been kept.
    if (proposed === 0 || !(error instanceof ProblemError)) throw error;
    return 'importar/?hecho=some';
  }
  return `importar/?hecho=${proposed === 0 ? 'none' : 'proposed'}`;
}

/** The page on which stewards import another directory: a dry run first, then what they choose is proposed. */
export const importForms = new Hono<AreaEnv>().post(
  '/:locale{es|en}/socios/importar/',
  formOf(readFields, (c, fields) => (fields['do'] === 'propose' ? proposeChosen(c, fields) : read(c, fields))),
);
