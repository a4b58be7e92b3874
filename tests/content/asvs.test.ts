import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lines = readFileSync('docs/asvs.md', 'utf8').split('\n').filter((line) => /^\| \d/.test(line));
const rows = lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const levels = new Map(readFileSync('tests/support/asvs-ids.txt', 'utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]));

/** Lines that name a test or one of its cases: what stands elsewhere in a file is tried by chance at most. */
function titlesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => /\b(?:it|describe)\b.*\(['`]|^\s*\[?'|\)\('/.test(line));
}

it('each item of levels 1 and 2 of the standard stands in the table once, and no other', () => {
  const named = rows.flatMap(([ids = '']) => ids.split(', '));
  expect(levels.size).toBe(253);
  expect(named.toSorted()).toEqual([...levels.keys()].toSorted());
  for (const [id = '', level] of rows.filter((row) => row.length > 2)) expect(level, id).toBe(levels.get(id));
});

it('every test that is named exists, and says what it is named for', () => {
  const held = rows.filter((row) => row.length === 5);
  expect(held.length).toBeGreaterThan(80);
  for (const [id = '', , , , cell = ''] of held) {
    const [, name = '', said = ''] = /^`([^`]+)`: (.+)$/.exec(cell) ?? [];
    const path = `tests/${name}.test.ts`;
    expect(existsSync(path), `${id}: ${path}`).toBe(true);
    expect(titlesOf(path).filter((title) => title.includes(said)), `${id}: ${path}`).not.toEqual([]);
  }
});

it('every test that the operations name exists', () => {
  const names = [...readFileSync('docs/operations.md', 'utf8').matchAll(/`((?:unit|worker|site|browser|content)\/[a-z-]+)`/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(existsSync(`tests/${name}.test.ts`), name).toBe(true);
});
