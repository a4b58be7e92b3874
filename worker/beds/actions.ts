import { fits, type FiguresChange } from '#domain/bed-figures.ts';
import { sealAll } from '../audit/seal.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp } from '../partners/token.ts';
import { setFigures, type BedGroupRow } from './queries.ts';

function figuresOf({ capacity, free, out_of_service, version }: BedGroupRow) {
  return { capacity, free, out_of_service, version };
}

/**
 * Says figures of the version that the caller has seen: the same by token, by page and by link. Returns the group as it is then.
 * @throws ProblemError `figures_changed` (with both figures), `beds_are_held`, `invalid_input`, `unknown_bed_group`
 */
export async function sayFigures(
  { db, caller }: Acting,
  groupId: string,
  version: number,
  change: FiguresChange,
  now: number,
): Promise<BedGroupRow> {
  const stamp = makeStamp();
  const row = await setFigures(db, { groupId, caller, version, change, stamp, seals: await sealAll(caller.unsealed), now });
  if (!row) throw new ProblemError('unknown_bed_group');
  if (row.stamp === stamp) return row;
  if (row.version !== version) {
    throw new ProblemError('figures_changed', { version: row.version }, [], { figures: { yours: change, current: figuresOf(row) } });
  }
  const { capacity = row.capacity, free = row.free, out_of_service = row.out_of_service } = change;
  if (fits({ capacity, free, out_of_service })) throw new ProblemError('beds_are_held', { held: row.held });
  throw new ProblemError('invalid_input', {}, (say) => [{ path: 'free', message: say('issue.more_than_capacity') }]);
}
