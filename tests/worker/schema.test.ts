import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresChangeSchema, figuresSchema } from '#domain/bed-figures.ts';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { declineSchema, holdRequestSchema } from '#domain/hold.ts';
import { webhookRequestSchema } from '#domain/notice.ts';
import { openBedsQuerySchema, openBedsRequestSchema } from '#domain/partner-contract.ts';
import { accountFormSchema, admissionFormSchema, madePasskeySchema, signedSchema } from '#domain/people-forms.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { insertWord } from '../../worker/people/admission-queries.ts';
import { insertChallenge } from '../../worker/people/challenge-queries.ts';
import { askForHold, callApi, loadListed, makeGroup, makePartner, sayFree } from '../support/partners.ts';
import { makePerson, makeSession } from '../support/people.ts';

/** Tables of the directory: public records with their sources, and what was said of them; nothing of people. */
const DIRECTORY = [
  'corrections',
  'directory',
  'hsds_entries',
  'hsds_marks',
  'hsds_records',
  'need_coverage',
  'organizations',
  'service_areas',
  'service_needs',
  'services',
  'state_surveys',
];

/** Every text column of every other table. A new one must be thought about here. */
const CODES = {
  admissions: ['number_source', 'partner_id', 'person_id'],
  api_tokens: ['hash', 'id', 'partner_id'],
  audit_events: ['action', 'id', 'partner_id', 'subject', 'token_id'],
  audit_seals: ['hash', 'partner_id'],
  bed_figures: ['bed_group_id', 'said_by', 'stamp'],
  bed_group_rules: ['axis', 'bed_group_id', 'outcome', 'value'],
  bed_groups: ['id', 'intake_hours', 'partner_id', 'regime', 'service_id', 'state'],
  challenges: ['hash', 'purpose', 'subject'],
  check_locks: ['person_id', 'service_id'],
  hold_counts: ['ending', 'reason', 'state'],
  holds: ['age', 'bed_group_id', 'code', 'gender', 'household', 'partner_id', 'reason', 'stamp', 'state'],
  idempotency_keys: ['body_hash', 'hold_code', 'key_hash', 'outcome', 'partner_id'],
  invitations: ['hash', 'made_by', 'partner_id', 'person_id'],
  notices: ['id', 'state', 'webhook_id'],
  owner_links: ['hash', 'made_by', 'service_id'],
  partners: ['id', 'role', 'service_id'],
  passkeys: ['id', 'person_id', 'public_key'],
  people: ['id', 'partner_id'],
  reports: ['reason', 'service_id'],
  sessions: ['hash', 'person_id'],
  webhooks: ['id', 'partner_id', 'secret', 'url'],
};

const WORDS =
  /name|nombre|phone|mail|contact|birth|born|document|passport|curp|nationality|country|address|street|note|comment|story|text|photo|ip$|agent/i;

async function tables(): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like '%cf_%' and name not like 'd1_%' order by name",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

async function columns(table: string) {
  const { results } = await env.DB.prepare(`select name, type from pragma_table_info('${table}') order by name`).all<{
    name: string;
    type: string;
  }>();
  return results;
}

/** A row of everything that people leave. */
async function addPeople(): Promise<void> {
  const [db, now] = [openForPartner(env.DB), Date.now()];
  const personId = await makePerson((await makePartner('steward')).id);
  const waiting = await makePartner('referrer', { isAdmitted: false });
  await makeSession(personId);
  await insertChallenge(db, { hash: makeStamp() + makeStamp(), purpose: 'another', subject: personId }, now + 1000, now);
  const word = { partnerId: waiting.id, personId, calledAt: 'directory' } as const;
  await insertWord(db, word, { called: makeStamp(), admitted: makeStamp() }, now);
}

beforeAll(loadListed);

describe('no table has a column that could hold a person', () => {
  it('every table and every column of text is known here, and none is named after what tells who somebody is', async () => {
    expect((await tables()).filter((name) => !DIRECTORY.includes(name))).toEqual(Object.keys(CODES));
    for (const [table, known] of Object.entries(CODES)) {
      const all = await columns(table);
      expect(
        all.filter(({ type }) => type.toUpperCase() === 'TEXT').map(({ name }) => name),
        table,
      ).toEqual(known);
      expect(all.filter(({ type }) => !['TEXT', 'INTEGER'].includes(type.toUpperCase()))).toEqual([]);
      expect(all.filter(({ name }) => WORDS.test(name))).toEqual([]);
    }
  });

  it('the database itself refuses a name, a phone, an e-mail or a sentence in each of them', async () => {
    const [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
    const group = await makeGroup(shelter, { rules: ['gender:female=accepts'] });
    await sayFree(shelter, group, 2);
    await callApi('POST', '/webhooks', { token: shelter.token, body: { url: 'https://example.org/x' } });
    await askForHold(referrer, group);
    await askForHold(referrer, group);
    await env.DB.prepare("insert into hold_counts values (202611, '07', 'declined', 'no_bed', 10)").run();
    await env.DB.prepare("insert into reports values ('listed-shelter', 'moved', 20261128, 1)").run();
    await env.DB.prepare("insert into check_locks values ('listed-shelter', ?, 1)").bind('a'.repeat(32)).run();
    await env.DB.prepare("insert into owner_links values (?, 'listed-shelter', ?, 1, 2)").bind('b'.repeat(64), 'a'.repeat(32)).run();
    await addPeople();
    const keys = new Set(['partner_id', 'bed_group_id', 'hold_code']);
    for (const [table, known] of Object.entries(CODES)) {
      const row = await env.DB.prepare(`select rowid from ${table} limit 1`).first();
      expect(row, `${table} has a row to try with`).not.toBeNull();
      const numbers = (await columns(table)).filter(({ type }) => type.toUpperCase() === 'INTEGER').map(({ name }) => name);
      for (const column of [...known, ...numbers].filter((name) => !keys.has(name))) {
        for (const word of ['María López', 'maria@example.org', '+52 961 000 0000', '1990-05-12 Tapachula', 'she is 19']) {
          const write = env.DB.prepare(`update ${table} set ${column} = ? where rowid = (select rowid from ${table} limit 1)`).bind(word);
          await expect(write.run(), `${table}.${column} took “${word}”`).rejects.toThrow(/CHECK|FOREIGN KEY|append-only|cannot store TEXT/);
        }
      }
    }
  });
});

it('every input of partners refuses fields that it does not know', () => {
  const valid = [
    [figuresSchema, { capacity: 3, free: 1, out_of_service: 0 }],
    [figuresChangeSchema, {}],
    [holdRequestSchema, { bed_group: 'x', beds: 1, age: '18-59', gender: 'male', household: 'alone' }],
    [declineSchema, { reason: 'no_bed' }],
    [webhookRequestSchema, { url: 'https://example.org/x' }],
    [openBedsQuerySchema, { state: '07' }],
    [openBedsRequestSchema, { state: '07', profile: {} }],
    [madePasskeySchema, { id: 'a', attestationObject: 'a', clientDataJSON: 'a' }],
    [signedSchema, { id: 'a', authenticatorData: 'a', clientDataJSON: 'a', signature: 'a' }],
    [accountFormSchema, { do: 'invite' }],
    [accountFormSchema, { do: 'remove_person', person: '0'.repeat(32) }],
    [admissionFormSchema, { do: 'add', organisation: 'x', service: 'x' }],
    [admissionFormSchema, { do: 'vouch', organisation: 'x', called: 'yes', number_source: 'directory' }],
    [bedGroupSchema, { id: 'x', capacity: 3, rules: [] }],
  ] as const;
  for (const [schema, input] of valid) {
    expect(schema.safeParse(input).success).toBe(true);
    for (const field of ['name', 'note', 'phone', '__proto__x'])
      expect(schema.safeParse({ ...input, [field]: 'x' }).success, field).toBe(false);
  }
});
