import { expect, it } from 'vitest';
import { orderDump } from '../../worker/commands/order-dump.ts';

it('every table comes before every row, and triggers last and whole', () => {
  const rows = [`INSERT INTO "b" ("id","text") VALUES('1','one; CREATE TABLE ''x''\n;');`, `INSERT INTO "a" ("id") VALUES('1');`];
  const trigger = "CREATE TRIGGER `kept` BEFORE DELETE ON `a`\nBEGIN\n  SELECT 1;\n  SELECT RAISE(ABORT, 'no; END');\nEND;";
  const dump = ['PRAGMA defer_foreign_keys=TRUE;', 'CREATE TABLE `b` (\n`id` text);', rows[0], 'CREATE TABLE "a;" (`id` text);', rows[1]];
  expect(orderDump([...dump, 'CREATE INDEX `i` ON `a` (`id`);', trigger].join('\n')).split('\n')).toEqual(
    [dump[0], dump[1], dump[3], ...rows, 'CREATE INDEX `i` ON `a` (`id`);', trigger].join('\n').split('\n'),
  );
});
