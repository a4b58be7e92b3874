import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One thing that is measured, at one or more sizes of the directory (1 is the real one). */
export interface Cost {
  readonly name: string;
  readonly unit: string;
  readonly at: Readonly<Record<number, number>>;
}

/** The most that a cost may be as the directory is, and the most by which it may grow with it: 0 not at all, 1 in step. */
interface Budget {
  readonly most: number;
  readonly growth?: number;
}

const BUDGETS = `${import.meta.dirname}/budgets.json`;
const RESULT = '.data/bench.json';

export function once(name: string, unit: string, value: number): Cost {
  return { name, unit, at: { 1: value } };
}

/** By which power of the size a cost grows, from the smallest size to the largest; `undefined` when there is only one. */
export function growthOf({ at }: Cost): number | undefined {
  const sizes = Object.keys(at).map(Number);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most) return undefined;
  const growth = Math.log(Math.max(at[most] ?? 0, 1) / Math.max(at[least] ?? 0, 1)) / Math.log(most / least);
  return Math.round(growth * 100) / 100;
}

function faultsOf(cost: Cost, budget: Budget | undefined): readonly string[] {
  if (!budget) return [`${cost.name} has no budget`];
  const [value, growth] = [cost.at[1] ?? Number.NaN, growthOf(cost) ?? 0];
  return [
    ...(value <= budget.most ? [] : [`${cost.name}: ${value} ${cost.unit}, at most ${budget.most}`]),
    ...(growth <= (budget.growth ?? Infinity) ? [] : [`${cost.name} grows by the power ${growth}, at most ${budget.growth}`]),
  ];
}

/** Prints all costs as one table, writes them to a file, and returns as sentences what breaks its budget or has none. */
export function reportCosts(costs: readonly Cost[]): readonly string[] {
  const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8')) as Readonly<Record<string, Budget>>;
  const rows = costs.map((cost) => ({ ...cost, growth: growthOf(cost), budget: budgets[cost.name] }));
  console.table(
    rows.map(({ name, unit, at, growth, budget }) => ({
      cost: name,
      unit,
      ...Object.fromEntries(Object.entries(at).map(([size, value]) => [`${size}×`, value])),
      most: budget?.most,
      growth,
      'most growth': budget?.growth,
    })),
  );
  mkdirSync(dirname(RESULT), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`Written to ${RESULT}`);
  const names = new Set(costs.map(({ name }) => name));
  const unmeasured = Object.keys(budgets).filter((name) => !names.has(name));
  return [...rows.flatMap((row) => faultsOf(row, row.budget)), ...unmeasured.map((name) => `${name} was not measured`)];
}
