import type { HsdsStatus } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import { WARNING_CODES, type Warning } from './warning.ts';

/** What an importer is told of a place that a warning keeps out. Why is not told: it may be somebody's safety. */
const STATUSES: Readonly<Record<(typeof WARNING_CODES)[number], HsdsStatus>> = {
  closed: 'defunct',
  suspended: 'temporarily closed',
  under_inquiry: 'inactive',
  withdrawn: 'inactive',
};

/** Every place that is kept out, as the id that it has or would have, and a status: no name. */
export function listWithdrawn(warnings: readonly Warning[]): readonly { readonly uuid: string; readonly status: HsdsStatus }[] {
  return warnings.map(({ id, code }) => ({ uuid: idOf('service', id), status: STATUSES[code] }));
}
