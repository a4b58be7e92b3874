import { readFileSync, writeFileSync } from 'node:fs';
import { hashOf, ledgerSchema, noteChanges, presentStatic } from '#domain/changes.ts';
import { resolveServices } from '#domain/directory.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { readDirectory } from '../directory/read.ts';
import { wording } from '../hsds/wording.ts';

/** `npm run data:changes [YYYY-MM-DD]`: notes in `content/changes.json` what is told of which record from today on. */
const PATH = 'content/changes.json';
const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);

const ledger = ledgerSchema.parse(JSON.parse(readFileSync(PATH, 'utf8')));
const now = new Map(
  resolveServices(readDirectory('content')).map((service) => {
    const uuid = idOf('service', service.id);
    return [uuid, hashOf(uuid, presentStatic({ uuid, status: 'active', service }, wording))] as const;
  }),
);
const noted = noteChanges(ledger, now, date);
writeFileSync(PATH, `${JSON.stringify(noted, null, 2)}\n`);
console.log(noted === ledger ? 'Nothing has changed' : `${Object.keys(noted.at(-1)?.records ?? {}).length} records noted for ${date}`);
