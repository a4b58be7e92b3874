import * as z from 'zod';
import type { Evaluation } from './evaluate.ts';
import { isUnder18, maySeekRefuge, type Profile } from './profile.ts';
import { isShut } from './alert.ts';
import { hasWayIn, type Service } from './service.ts';
import { verificationOf, worstStatus } from './verification.ts';

export interface Evaluated {
  readonly service: Service;
  readonly evaluation: Evaluation;
}

/** Place of one service in the order of an answer: compared number by number, then by id. */
export type SortKey = readonly [...number[], string];

/** `2025-09` → 20250900; no date sorts as the oldest. */
function dateNumber(date: string | null): number {
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

function isOwnChildProtection({ service }: Evaluated, profile: Profile): boolean {
  return isUnder18(profile) && service.kind === 'child_protection' && service.level === 'state';
}

/** A place that takes nobody these days comes after those that may. */
function isForLast({ service }: Evaluated, profile: Profile, today: string): boolean {
  if (isShut(service.alerts, today)) return true;
  return service.kind === 'addiction_care' && !(profile.needs?.includes('addiction') ?? false);
}

const VERDICT_RANK = { accepts: 0, ask: 1, refuses: 2 } as const;
const BASIS_RANK = { stated: 0, mandate: 1, assumed: 2 } as const;

/** Checked by somebody of this directory, and not so long ago that it has to be taken for unchecked again. */
function isConfirmed({ service }: Evaluated, today: string): boolean {
  const status = worstStatus(service.checks, today);
  return status === 'fresh' || status === 'due';
}

/**
 * The order of DESIGN §5 and `docs/decisions/0003`: a child's own protection authority first; what refuses, a consulate for
 * somebody who may seek refuge, addiction care nobody asked for and what is shut these days last; then a way in, the verdict, whether it
 * was checked of late (`docs/decisions/0014`), its basis, needs met,
 * conditions that can't be met, the newest check or source, the own state, and the id. `today`: `2026-11-28`.
 */
export function sortKey(evaluated: Evaluated, profile: Profile, today: string): SortKey {
  const { service, evaluation } = evaluated;
  return [
    isOwnChildProtection(evaluated, profile) ? 0 : 1,
    evaluation.verdict === 'refuses' ? 1 : 0,
    service.kind === 'consulate' && maySeekRefuge(profile) ? 1 : 0,
    isForLast(evaluated, profile, today) ? 1 : 0,
    hasWayIn(service) ? 0 : 1,
    VERDICT_RANK[evaluation.verdict],
    isConfirmed(evaluated, today) ? 0 : 1,
    evaluation.basis === null ? 2 : BASIS_RANK[evaluation.basis],
    -evaluation.needsMet.length,
    evaluation.cannotMeet ? 1 : 0,
    -dateNumber(verificationOf(service, today).date),
    typeof service.area === 'object' ? 0 : 1,
    service.id,
  ];
}

export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

const KEY_LENGTH = 13;
const keySchema = z
  .tuple([z.number()], z.union([z.number(), z.string()]))
  .refine(
    (key) => key.length === KEY_LENGTH && key.slice(0, -1).every((part) => typeof part === 'number') && typeof key.at(-1) === 'string',
  );

/** Where the next page begins: after this key, whatever is inserted meanwhile. Says nothing of the person. */
export function encodeCursor(key: SortKey): string {
  return btoa(JSON.stringify(key)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** `undefined` when the text is no cursor of ours. */
export function decodeCursor(cursor: string): SortKey | undefined {
  try {
    const parsed = keySchema.safeParse(JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))));
    return parsed.success ? (parsed.data as unknown as SortKey) : undefined;
  } catch {
    return undefined;
  }
}
