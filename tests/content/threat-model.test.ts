import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('every control of the threat model has a test that exists, or says that it is planned', () => {
  const controls = rows.filter((cells) => cells.at(-2) !== 'Test');
  expect(controls.length).toBeGreaterThan(15);
  for (const cells of controls) {
    const tests = [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const isPlanned = cells.some((cell) => cell.includes('**planned**'));
    expect(tests.length > 0 || isPlanned, cells.join(' ')).toBe(true);
    for (const name of tests) expect(globSync(`tests/${name}.test.ts`).length, name).toBeGreaterThan(0);
  }
});
