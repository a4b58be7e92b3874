import { rulesOf } from '#domain/bed-group.ts';
import type { LinkedBeds, OwnBeds, PartnerArea } from '#domain/partner-area.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import { findLinkCaller, problemOfLink } from '../partners/link.ts';
import { findName } from '../partners/queries.ts';
import type { Member } from '../people/session-queries.ts';
import { presentOpenGroups, presentOwnGroup } from './present.ts';
import { listOpenGroups, listOwnGroupsWithRules } from './queries.ts';

async function listOwn(db: Primary, partnerId: string): Promise<readonly OwnBeds[]> {
  const now = Date.now();
  const { groups, rules } = await listOwnGroupsWithRules(db, partnerId, now);
  return groups.map((row) => ({ ...presentOwnGroup(row, now), rules: rulesOf(rules.get(row.id) ?? []) }));
}

async function listLinked(db: Primary, token: string, url: string): Promise<LinkedBeds> {
  const caller = await findLinkCaller(db, token, url);
  const refused = problemOfLink(caller, Date.now());
  if (!caller || refused) return { refused: refused ?? 'unknown' };
  const [name, groups] = await Promise.all([findName(db, caller.partnerId), listOwn(db, caller.partnerId)]);
  return { name, groups };
}

/** What the pages of beds read. @throws ProblemError `unauthenticated` where nobody is signed in; DatabaseUnavailableError */
export function bedsForPages(
  db: Primary,
  member: Member | undefined,
  url: string,
): Pick<PartnerArea, 'listOwnBeds' | 'listLinkedBeds' | 'findBeds'> {
  const callerOf = () => {
    if (!member) throw new ProblemError('unauthenticated');
    return member.caller;
  };
  return {
    listOwnBeds: async () => listOwn(db, callerOf().partnerId),
    listLinkedBeds: (token) => listLinked(db, token, url),
    findBeds: async (request) => {
      const now = Date.now();
      const open = await listOpenGroups(db, callerOf(), now);
      return presentOpenGroups(open, request, now).groups.map((group) => ({ group, rules: rulesOf(open.rules.get(group.id) ?? []) }));
    },
  };
}
