import type { PartnerArea } from '#domain/partner-area.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { Member } from '../people/session-queries.ts';
import { listHistory } from './history-queries.ts';
import { presentHistory, readActsCursor, readHoldsCursor } from './present-history.ts';
import { presentLiveHold } from './present.ts';
import { listLiveHolds } from './queries.ts';

/** What the pages of holds read. @throws ProblemError `unauthenticated` where nobody is signed in; DatabaseUnavailableError */
export function holdsForPages(db: Primary, member: Member | undefined): Pick<PartnerArea, 'listLiveHolds' | 'listHistory'> {
  const callerOf = () => {
    if (!member) throw new ProblemError('unauthenticated');
    return member.caller;
  };
  return {
    listLiveHolds: async () => {
      const [caller, now] = [callerOf(), Date.now()];
      const rows = await listLiveHolds(db, caller, now);
      return rows.map((row) => presentLiveHold(row, caller, now));
    },
    listHistory: async (afterHolds, afterActs) => {
      const now = Date.now();
      const [holds, acts] = [readHoldsCursor(afterHolds, now), readActsCursor(afterActs)];
      return presentHistory(await listHistory(db, callerOf(), holds, acts, now), holds, now);
    },
  };
}
