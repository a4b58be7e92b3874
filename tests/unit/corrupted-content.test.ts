import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadContent } from '../../worker/commands/load-content.ts';

/** A file of the content that an editor or a disk has spoiled: named with its field, and no database is even opened. */

const RECORD = 'directory/07';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function expectNotLoaded(named: RegExp): Promise<void> {
  const open = vi.fn<(use: (binding: D1Database) => Promise<string>) => Promise<string>>();
  await expect(loadContent(open, folder)).rejects.toThrow(named);
  expect(open).not.toHaveBeenCalled();
}

const TARGET = `${RECORD}/07-child-protection.yaml`;

it.each([
  ['cut off in the middle', (text: string) => text.slice(0, Math.floor(text.length / 2) - 1), /child-protection/],
  ['half overwritten with zeros', (text: string) => text.slice(0, 200) + '\0'.repeat(200), /child-protection/],
  ['empty', () => '', /child-protection/],
  ['with a field that nobody knows', (text: string) => `${text}\nsecret_field: 1\n`, /child-protection[\s\S]*secret_field/],
  ['with a conflict of versions', (text: string) => `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> other\n`, /child-protection/],
])(
  'a record %s is named, and the database is not opened',
  async (_, spoil, named) => {
    const path = join(folder, TARGET);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    await expectNotLoaded(named);
  },
  60_000,
);

it('a record in another encoding is named: its accents would be lost', async () => {
  const path = join(folder, TARGET);
  writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'latin1'));
  await expectNotLoaded(/child-protection/);
});

it('a directory without any record takes nothing away', async () => {
  rmSync(join(folder, 'directory'), { recursive: true });
  await expectNotLoaded(/directory has no record/);
});
